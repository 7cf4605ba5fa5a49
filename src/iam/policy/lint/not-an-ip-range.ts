import { valuesThatAreNot } from './each-value.ts';
import { ipRange } from './ip-range.ts';
import { defineRule } from './rule.ts';

export const notAnIpRange = defineRule({
  id: 'not-an-ip-range',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Type mismatch IP range',
  check: valuesThatAreNot('IpAddress', (value) => ipRange(value) !== null),
});
