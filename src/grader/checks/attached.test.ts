import { expect, test } from 'vitest';
import { judge, refusalOf, verdictOf } from '../../../test/support/judge.ts';
import { Sandbox, allow, awsManaged, emptyWorld, referenceOf } from '../../../test/support/builders.ts';

const READ = 'arn:aws:iam::aws:policy/ReadLogs';
const scene = (): Sandbox =>
  new Sandbox(emptyWorld(), referenceOf({ ReadLogs: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }] }))
    .user('alice')
    .group('Developers')
    .member('alice', 'Developers')
    .group('Readers')
    .attached('Group', 'Readers', awsManaged('ReadLogs'))
    .inline('group', 'Developers', 'Own', allow('s3:Get*'));

test.each([
  ['passes for the group that carries the policy', READ, 'group Readers', ['pass']],
  ['says where else the policy is', READ, 'group Developers', ['fail', 'attachedElsewhere']],
  ['fails for a member of the group, who carries nothing herself', READ, 'user alice', ['fail', 'attachedElsewhere']],
  ['fails for a policy that nobody carries', 'arn:aws:iam::aws:policy/Other', 'group Readers', ['fail', 'notAttached']],
  ['fails for the same text embedded', awsManaged('Own'), 'group Developers', ['fail', 'inlineNotManaged']],
  ['fails for a group that does not exist', READ, 'group Auditors', ['fail', 'noSuchEntity']],
])('%s', (_name, policy, to, expected) => {
  expect(verdictOf(scene(), { attached: { policy, to } })).toEqual(expected);
});

test('names the other holder', () => {
  const { values } = judge(scene(), { attached: { policy: READ, to: 'user alice' } }).reasons[0] ?? {};
  expect([values?.['otherEntity'], values?.['otherName']]).toEqual(['group', 'Readers']);
});

test('the build refuses a name, which several policies may have', () => {
  expect(refusalOf({ attached: { policy: 'ReadLogs', to: 'group Readers' } })).toBe(
    'attached: expected the ARN of the policy: a name is not unique',
  );
  expect(refusalOf({ attached: { policy: READ, on: 'group Readers' } })).toBe(
    'attached.on: unknown key "on"; it takes policy, to',
  );
});
