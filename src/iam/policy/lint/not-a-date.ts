import { instantOf } from '../../evaluation/conditions/date.ts';
import { valuesThatAreNot } from './each-value.ts';
import { defineRule } from './rule.ts';

export const notADate = defineRule({
  id: 'not-a-date',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Type mismatch date',
  check: valuesThatAreNot('Date', (value) => instantOf(value) !== null),
});
