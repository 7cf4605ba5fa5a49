import { onArnFault } from './arn-fault.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: IAM is global, and so are the names of buckets. */
export const arnRegionGiven = defineRule({
  id: 'arn-region-given',
  class: 'error',
  reference: 'Access Analyzer policy checks: ARN Region not allowed',
  check: onArnFault('region-given', ({ pattern, arn }) => hit(pattern.range, { region: arn.region })),
});
