import { expect, test } from 'vitest';
import { refusalOf } from '../../test/support/judge.ts';
import { checkKinds } from './checks/registry.ts';
import { checksSchema } from './schema.ts';

const ask = 'dana s3:GetObject *';

/** By kind, wrong arguments and what the author is told. */
const wrong: Readonly<Record<string, readonly (readonly [args: unknown, message: string])[]>> = {
  allows: [
    ['dana reads', 'allows: expected "user service:Action arn", found "dana reads"'],
    [{ who: 'dana', do: 's3:GetObject' }, 'allows.on: '],
  ],
  denies: [[{ ask, explicit: true }, 'denies.explicit: unknown key "explicit"; it takes ask, explicitly, implicitly']],
  grantedBy: [[{ ask, by: 'group A' }, 'grantedBy.by: unknown key "by"; it takes ask, through, policy, only']],
  member: [[{ user: 'dana', groups: 'A' }, 'member.groups: unknown key "groups"; it takes user, group']],
  notMember: [[{ user: 'dana' }, 'notMember.group: ']],
  attached: [['ReadLogs', 'attached: ']],
  inline: [[{ in: 'Developers' }, 'inline.in: expected "user NAME" or "group NAME", found "Developers"']],
  managed: [[{ policy: 'ReadLogs', to: 'group A' }, 'managed.to: unknown key "to"; it takes policy, attachedTo']],
  versions: [[{ policy: 'ReadLogs', atLeast: 0 }, 'versions.atLeast: ']],
  no: [['redundant', 'no: expected one of direct-policies, inline-policies, unused-groups, redundant-attachments']],
  noCredentials: [[{ users: 'dana' }, 'noCredentials.users: unknown key "users"; it takes user']],
  noMoreThan: [[{ of: 'solution', but: ['dana'] }, 'noMoreThan.but: unknown key "but"; it takes of, for, except']],
  noLessThan: [[{ for: 'all' }, 'noLessThan.of: expected one of start, solution']],
  exists: [['role Admin', 'exists: expected "user NAME" or "group NAME", found "role Admin"']],
  absent: [[true, 'absent: ']],
  ran: [['CreateGroup', 'ran: expected a call, like iam:CreateGroup or iam:List*, found "CreateGroup"']],
  neverRan: [[{ call: 'iam:List*', on: 'Developers' }, 'neverRan.on: expected "user NAME" or "group NAME"']],
  atMost: [[{}, 'atMost: say of what: commands, policies, statements, or several of them']],
};

test.each(Object.entries(wrong).flatMap(([kind, all]) => all.map(([args, message]) => ({ kind, args, message }))))(
  'the build refuses $kind: $args',
  ({ kind, args, message }) => {
    expect(refusalOf({ [kind]: args })).toContain(message);
  },
);

test('every kind has wrong arguments above', () => {
  expect(Object.keys(wrong)).toEqual(checkKinds.map(({ kind }) => kind));
});

test.each([
  ['ran', { ran: 'iam:ListUsers' }],
  ['neverRan', { neverRan: 'iam:PutUserPolicy' }],
  ['atMost', { atMost: { commands: 2 } }],
])('%s alone is no task, and beside a check of the account it is', (_name, check) => {
  const refused = checksSchema.safeParse([check]);
  expect(refused.error?.issues.map(({ message }) => message)).toEqual([
    'ran, neverRan, atMost say how something was done: add a check of what the account is then',
  ]);
  expect(checksSchema.safeParse([check, { exists: 'group Developers' }]).success).toBe(true);
});
