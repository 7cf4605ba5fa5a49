import { compileGlob } from '../../evaluation/glob.ts';
import { splitAction } from './action-names.ts';
import { eachStatement, hit } from './rule.ts';

/** Each action lets its holder reach permissions of somebody else, when it is not tied to a resource. By how it does. */
const WAYS = {
  membership: ['AddUserToGroup'],
  version: ['CreatePolicyVersion', 'SetDefaultPolicyVersion'],
  policy: [
    'AttachGroupPolicy',
    'AttachRolePolicy',
    'AttachUserPolicy',
    'PutGroupPolicy',
    'PutRolePolicy',
    'PutUserPolicy',
  ],
  credentials: ['CreateAccessKey', 'CreateLoginProfile', 'UpdateLoginProfile'],
  trust: ['UpdateAssumeRolePolicy'],
} as const;

type Way = keyof typeof WAYS;

const ways: readonly Way[] = ['membership', 'version', 'policy', 'credentials', 'trust'];
const all = ways.flatMap((way) => WAYS[way].map((name) => ({ way, name })));

/** Everything, or all entities of one kind of any account. */
const ANYWHERE = /^(?:\*|arn:[^:]*:iam::[^:]*:(?:\*|(?:group|policy|role|user)\/\*))$/;

/** Reports the action patterns that open one way up, and no other; with `null`, those that open several. */
export const onWayUp = (way: Way | null) =>
  eachStatement(({ effect, action, resource, conditions }) => {
    if (effect !== 'Allow' || action.negated || conditions.length > 0) return [];
    if (resource === null || resource.negated || !resource.patterns.some(({ value }) => ANYWHERE.test(value)))
      return [];
    return action.patterns.flatMap(({ value, range }) => {
      const split = splitAction(value);
      if (split?.prefix !== 'iam') return [];
      const matches = compileGlob(split.name.toLowerCase());
      const found = all.filter(({ name }) => matches(name.toLowerCase()));
      const [first, ...others] = found;
      if (first === undefined) return [];
      const only = others.every((one) => one.way === first.way) ? first.way : null;
      return only === way ? [hit(range, { action: `iam:${first.name}`, more: others.length })] : [];
    });
  });
