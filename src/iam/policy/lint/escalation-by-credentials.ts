import { defineRule } from './rule.ts';
import { onWayUp } from './ways-up.ts';

/** AWS: a user who may make keys or passwords for others can sign in as they do. id_credentials_access-keys.html */
export const escalationByCredentials = defineRule({
  id: 'escalation-by-credentials',
  class: 'security-warning',
  reference: 'Security best practices in IAM: Apply least-privilege permissions',
  check: onWayUp('credentials'),
});
