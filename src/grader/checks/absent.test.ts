import { expect, test } from 'vitest';
import { verdictOf } from '../../../test/support/judge.ts';
import { Sandbox, awsManaged, emptyWorld, referenceOf } from '../../../test/support/builders.ts';

const scene = (): Sandbox =>
  new Sandbox(emptyWorld(), referenceOf({ ReadLogs: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }] }))
    .user('alice', 'bob')
    .group('Developers')
    .member('alice', 'Developers')
    .attached('Group', 'Developers', awsManaged('ReadLogs'))
    .group('Readers')
    .attached('Group', 'Readers', awsManaged('ReadLogs'))
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
