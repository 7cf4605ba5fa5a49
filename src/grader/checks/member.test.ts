import { expect, test } from 'vitest';
import { judge, verdictOf } from '../../../test/support/judge.ts';
import { Sandbox } from '../../../test/support/builders.ts';

const scene = (): Sandbox =>
  new Sandbox().user('dev-alice', 'dev-bob').group('Developers').member('dev-alice', 'Developers').group('Empty');

test.each([
  ['passes for a member', 'dev-alice', 'Developers', ['pass']],
  ['fails for a user outside and names the members', 'dev-bob', 'Developers', ['fail', 'notMember']],
  ['fails on a group without members', 'dev-bob', 'Empty', ['fail', 'noMembers']],
  ['fails for a user who does not exist', 'carol', 'Developers', ['fail', 'noSuchEntity']],
  ['fails for a group that does not exist', 'dev-alice', 'Auditors', ['fail', 'noSuchEntity']],
  ['offers the name that was probably meant', 'dev-alcie', 'Developers', ['fail', 'noSuchEntity', 'nearName']],
])('%s', (_name, user, group, expected) => {
  expect(verdictOf(scene(), { member: { user, group } })).toEqual(expected);
});

test('names the members who are there', () => {
  expect(judge(scene(), { member: { user: 'dev-bob', group: 'Developers' } }).reasons[0]?.values['members']).toBe(
    'dev-alice',
  );
});
