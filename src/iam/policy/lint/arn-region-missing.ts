import { onArnFault } from './arn-fault.ts';
import { defineRule, hit } from './rule.ts';

export const arnRegionMissing = defineRule({
  id: 'arn-region-missing',
  class: 'error',
  reference: 'Access Analyzer policy checks: Missing ARN Region',
  check: onArnFault('region-missing', ({ pattern }) => hit(pattern.range, { arn: pattern.value })),
});
