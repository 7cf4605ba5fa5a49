import { defineRule } from './rule.ts';
import { onWayUp } from './ways-up.ts';

/** AWS: the trust policy of a role says who may assume it. id_roles_update-role-trust-policy.html */
export const escalationByTrust = defineRule({
  id: 'escalation-by-trust',
  class: 'security-warning',
  reference: 'Security best practices in IAM: Apply least-privilege permissions',
  check: onWayUp('trust'),
});
