import { defineRule } from './rule.ts';
import { onWayUp } from './ways-up.ts';

/** AWS: `iam:PolicyARN` says in a condition which policies may be attached; for inline policies there is nothing like it. */
export const escalationByPolicy = defineRule({
  id: 'escalation-by-policy',
  class: 'security-warning',
  reference: 'Security best practices in IAM: Apply least-privilege permissions',
  check: onWayUp('policy'),
});
