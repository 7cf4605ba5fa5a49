import { defineRule } from './rule.ts';
import { onWayUp } from './ways-up.ts';

/** AWS: AddUserToGroup is authorised on the group alone, so nothing in it says which user may be added. Service Authorization Reference */
export const escalationByMembership = defineRule({
  id: 'escalation-by-membership',
  class: 'security-warning',
  reference: 'Security best practices in IAM: Apply least-privilege permissions',
  check: onWayUp('membership'),
});
