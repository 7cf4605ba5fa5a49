import { expect, test } from 'vitest';
import { refusalOf, verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { Sandbox, S3_READ_ONLY, allow, deny } from '../../../test/support/builders.ts';

const ask = 'dana s3:GetObject arn:aws:s3:::app-logs/2026.txt';
const scene = (): Sandbox =>
  new Sandbox()
    .user('dana', 'erin')
    .group('Readers', 'Developers')
    .member('dana', 'Readers')
    .attached('Group', 'Readers', S3_READ_ONLY);
const twice = (): Sandbox => scene().inline('user', 'dana', 'Own', allow('s3:GetObject'));
const elsewhere = (): Sandbox =>
  new Sandbox().user('dana').group('Readers').member('dana', 'Readers').inline('user', 'dana', 'Own', allow('s3:*'));

test.each([
  ['passes for the group that grants', scene(), { through: 'group Readers' }, ['pass']],
  ['passes for the policy that grants', scene(), { policy: 'AmazonS3ReadOnlyAccess' }, ['pass']],
  ['or its ARN', scene(), { policy: S3_READ_ONLY }, ['pass']],
  [
    'wants both when both are given',
    scene(),
    { through: 'group Readers', policy: 'Own' },
    ['fail', 'grantedElsewhere'],
  ],
  ['fails for a group that grants nothing', scene(), { through: 'group Developers' }, ['fail', 'grantedElsewhere']],
  ['fails for the user when the group grants', scene(), { through: 'user dana' }, ['fail', 'grantedElsewhere']],
  [
    'fails for the group when the user carries it',
    elsewhere(),
    { through: 'group Readers' },
    ['fail', 'grantedElsewhere'],
  ],
  ['one of two places is enough', twice(), { through: 'group Readers' }, ['pass']],
  ['unless it should be the only one', twice(), { through: 'group Readers', only: true }, ['fail', 'grantedAsWell']],
  ['which it may be', scene(), { through: 'group Readers', only: true }, ['pass']],
])('%s', (_name, account, wanted, expected) => {
  expect(verdictOf(account, { grantedBy: { ask, ...wanted } })).toEqual(expected);
});

test('an Allow that a Deny outweighs grants nothing', () => {
  const account = scene().inline('user', 'dana', 'Stop', deny('s3:*'));
  expect(verdictOf(account, { grantedBy: { ask, through: 'group Readers' } })).toEqual(['fail', 'notAllowed']);
});

test('fails for a user who does not exist', () => {
  const grantedBy = { ask: ask.replace('dana', 'carol'), through: 'group Readers' };
  expect(verdictOf(scene(), { grantedBy })).toEqual(['fail', 'noSuchUser']);
});

test('says where the access comes from instead', () => {
  expect(wordsOf(elsewhere(), { grantedBy: { ask, through: 'group Readers' } })).toEqual([
    '`dana` can `s3:GetObject` on `app-logs/2026.txt`, through the group `Readers`',
    '**Allowed, and from another place:** statement 1 of `Own`, inline in the user `dana`, allows it. Access should come through the group `Readers`, so that there is one place to change it.',
  ]);
});

test('the build refuses a check that names no source', () => {
  expect(refusalOf({ grantedBy: { ask } })).toBe('grantedBy: say where the Allow comes from: through, policy, or both');
  expect(refusalOf({ grantedBy: { ask, through: 'Readers' } })).toContain('grantedBy.through: expected "user NAME"');
});
