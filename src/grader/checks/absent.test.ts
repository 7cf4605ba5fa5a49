import { expect, test } from 'vitest';
import { verdictOf } from '../../../test/support/judge.ts';
import { document, Scene } from '../../../test/support/worlds.ts';

const scene = (): Scene =>
  new Scene({ ReadLogs: document({ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }) })
    .users('alice', 'bob')
    .group('Developers', ['alice'], ['ReadLogs'])
    .group('Readers', [], ['ReadLogs'])
    .group('Empty');

test.each([
  ['passes for a group that never was', 'group Auditors', ['pass']],
  ['passes for a user that never was', 'user carol', ['pass']],
  ['names members first, as AWS does', 'group Developers', ['fail', 'stillHasMembers']],
  ['names policies when no member is left', 'group Readers', ['fail', 'stillHasPolicies']],
  ['names the groups that hold a user', 'user alice', ['fail', 'stillInGroups']],
  ['says when nothing holds it', 'group Empty', ['fail', 'stillThere']],
  ['says so of a user as well', 'user bob', ['fail', 'stillThere']],
])('%s', (_name, absent, expected) => {
  expect(verdictOf(scene(), { absent })).toEqual(expected);
});
