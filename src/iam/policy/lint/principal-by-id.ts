import { eachPrincipal } from './each-principal.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: an ARN becomes such an id when the policy is saved, and stays one when the user or role is deleted. */
export const principalById = defineRule({
  id: 'principal-by-id',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Invalid user reference, Invalid role reference',
  check: eachPrincipal(({ kind, value: { value, range } }) => {
    const match = kind === 'AWS' ? /^A(ID|RO)A[A-Z0-9]{12,}/.exec(value) : null;
    return match === null ? [] : [hit(range, { id: value, entity: match[1] === 'ID' ? 'user' : 'role' })];
  }),
});
