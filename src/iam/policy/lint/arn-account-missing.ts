import { onArnFault } from './arn-fault.ts';
import { defineRule, hit } from './rule.ts';

/** Two colons side by side, where the service wants an account between them. */
export const arnAccountMissing = defineRule({
  id: 'arn-account-missing',
  class: 'error',
  reference: 'Access Analyzer policy checks: Missing ARN field',
  check: onArnFault('account-missing', ({ pattern }) => hit(pattern.range, { arn: pattern.value })),
});
