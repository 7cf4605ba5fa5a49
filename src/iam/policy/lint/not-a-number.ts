import { numberOf } from '../../evaluation/conditions/number.ts';
import { valuesThatAreNot } from './each-value.ts';
import { defineRule } from './rule.ts';

export const notANumber = defineRule({
  id: 'not-a-number',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Type mismatch number',
  check: valuesThatAreNot('Numeric', (value) => numberOf(value) !== null),
});
