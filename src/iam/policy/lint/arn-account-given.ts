import { onArnFault } from './arn-fault.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: the name of a bucket is unique among all accounts, so its ARN names none. */
export const arnAccountGiven = defineRule({
  id: 'arn-account-given',
  class: 'error',
  reference: 'Access Analyzer policy checks: ARN account not allowed',
  check: onArnFault('account-given', ({ pattern, arn }) => hit(pattern.range, { account: arn.account })),
});
