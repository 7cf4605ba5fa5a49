import { defineRule } from './rule.ts';
import { onWayUp } from './ways-up.ts';

/** One pattern that opens several ways, as `iam:*` does. */
export const privilegeEscalation = defineRule({
  id: 'privilege-escalation',
  class: 'security-warning',
  reference: 'Security best practices in IAM: Apply least-privilege permissions',
  check: onWayUp(null),
});
