import { compileGlob } from '../../evaluation/glob.ts';
import { splitAction } from './action-names.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

/** Each lets its holder reach permissions of somebody else, when it is not tied to a resource. */
const ESCALATIONS = [
  'AddUserToGroup',
  'AttachGroupPolicy',
  'AttachRolePolicy',
  'AttachUserPolicy',
  'CreateAccessKey',
  'CreateLoginProfile',
  'CreatePolicyVersion',
  'PutGroupPolicy',
  'PutRolePolicy',
  'PutUserPolicy',
  'SetDefaultPolicyVersion',
  'UpdateAssumeRolePolicy',
  'UpdateLoginProfile',
];

/** Everything, or all entities of one kind of any account. */
const ANYWHERE = /^(?:\*|arn:[^:]*:iam::[^:]*:(?:\*|(?:group|policy|role|user)\/\*))$/;

/** AWS: AddUserToGroup is authorised on the group alone, so nothing in it says which user may be added. Service Authorization Reference */
export const privilegeEscalation = defineRule({
  id: 'privilege-escalation',
  class: 'security-warning',
  reference: 'Security best practices in IAM: Apply least-privilege permissions',
  check: eachStatement(({ effect, action, resource, conditions }) => {
    if (effect !== 'Allow' || action.negated || conditions.length > 0) return [];
    if (resource.negated || !resource.patterns.some(({ value }) => ANYWHERE.test(value))) return [];
    return action.patterns.flatMap(({ value, range }) => {
      const split = splitAction(value);
      if (split?.prefix !== 'iam') return [];
      const matches = compileGlob(split.name.toLowerCase());
      const found = ESCALATIONS.filter((name) => matches(name.toLowerCase()));
      const [first] = found;
      return first === undefined ? [] : [hit(range, { action: `iam:${first}`, more: found.length - 1 })];
    });
  }),
});
