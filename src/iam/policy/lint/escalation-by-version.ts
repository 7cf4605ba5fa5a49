import { defineRule } from './rule.ts';
import { onWayUp } from './ways-up.ts';

/** AWS: a new default version of a policy holds at once for everybody who has the policy. access_policies_managed-versioning.html */
export const escalationByVersion = defineRule({
  id: 'escalation-by-version',
  class: 'security-warning',
  reference: 'Security best practices in IAM: Apply least-privilege permissions',
  check: onWayUp('version'),
});
