import type { Account, AppliedPolicy, World } from '../../iam/index.ts';
import { userPrincipal } from '../../iam/index.ts';
import { decisionOn } from '../decision-on.ts';
import { chosen, defineQuestion } from './kind.ts';
import type { Answer, Count } from './question.ts';

type NumericAnswer = Extract<Answer, { readonly kind: 'numeric' }>;

export const numeric = defineQuestion({
  kind: 'numeric',
  isAnswer: (value): value is NumericAnswer =>
    'value' in value && typeof value.value === 'number' && Number.isFinite(value.value),
  mark: ({ value: key, tolerance, mistaken }, { value }) =>
    chosen(
      key !== null && Math.abs(value - key) <= tolerance,
      mistaken.find((mistake) => mistake.value === value),
    ),
  trials({ value: key, tolerance, mistaken }) {
    if (key === null) return [];
    const trial = (value: number, right: boolean) =>
      ({ name: String(value), answer: { kind: 'numeric', value }, right, fails: null }) as const;
    const edges = tolerance === 0 ? [] : [trial(key - tolerance, true), trial(key + tolerance, true)];
    const beyond = [key - tolerance - 1, key + tolerance + 1, -key - tolerance - 1];
    return [
      trial(key, true),
      ...edges,
      ...[...beyond, ...mistaken.map(({ value }) => value)].map((value) => trial(value, false)),
    ];
  },
  compute: (question, { world }) =>
    question.count === null ? question : { ...question, value: counted(question.count, world) },
  missing: ({ value }) => (value === null ? ['it has no number'] : []),
});

/** What there is of it in the account. Throws, for the author, when it names nobody. */
function counted(count: Count, world: World): number {
  const { account } = world;
  switch (count.what) {
    case 'policies':
      return new Set(reaching(world, count.user).map(identity)).size;
    case 'ways':
      return reaching(world, count.user).length;
    case 'groups':
      return userOf(account, count.user).groups.length;
    case 'members':
      return groupOf(account, count.group).members.length;
    case 'allowed':
      return [...account.users.keys()].filter(
        (who) => decisionOn(world, { who, action: count.action, resource: count.resource })?.verdict === 'allowed',
      ).length;
  }
}

const reaching = (world: World, name: string): readonly AppliedPolicy[] =>
  userPrincipal(world, userOf(world.account, name)).policies.identity;

/** An inline policy is one with its carrier; a managed one is the same wherever it is attached. */
const identity = ({ arn, name, via }: AppliedPolicy): string => arn ?? `${via.entity} ${via.name}/${name}`;

function userOf({ users }: Account, name: string) {
  const user = users.get(name);
  if (user === undefined) throw new Error(`there is no user ${name} in the account, whom it counts`);
  return user;
}

function groupOf({ groups }: Account, name: string) {
  const group = groups.get(name);
  if (group === undefined) throw new Error(`there is no group ${name} in the account, whose members it counts`);
  return group;
}
