import { expect, test } from 'vitest';
import { verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { Sandbox, allow, awsManaged, emptyWorld, referenceOf } from '../../../test/support/builders.ts';

const scene = (): Sandbox =>
  new Sandbox(emptyWorld(), referenceOf({ ReadLogs: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }] }))
    .user('alice')
    .group('Developers', 'Readers', 'Empty')
    .inline('group', 'Developers', 'Deploy', allow('s3:PutObject'))
    .attached('Group', 'Readers', awsManaged('ReadLogs'));

test.each([
  ['passes for the policy of that name', { policy: 'Deploy', in: 'group Developers' }, ['pass']],
  ['passes for any policy when no name is given', { in: 'group Developers' }, ['pass']],
  ['fails for another name, which it tells', { policy: 'Deploys', in: 'group Developers' }, ['fail', 'otherInline']],
  ['fails for the entity that does not carry it', { policy: 'Deploy', in: 'user alice' }, ['fail', 'inlineElsewhere']],
  ['does not take an attachment for it', { policy: 'ReadLogs', in: 'group Readers' }, ['fail', 'attachedNotInline']],
  ['nor when no name is given', { in: 'group Readers' }, ['fail', 'attachedNotInline']],
  ['fails where nothing is embedded', { in: 'group Empty' }, ['fail', 'noInline']],
  ['fails for a group that does not exist', { in: 'group Develpers' }, ['fail', 'noSuchEntity', 'nearName']],
])('%s', (_name, inline, expected) => {
  expect(verdictOf(scene(), { inline })).toEqual(expected);
});

test('says what the group carries instead', () => {
  expect(wordsOf(scene(), { inline: { policy: 'Deploys', in: 'group Developers' } })).toEqual([
    'the group `Developers` carries the inline policy `Deploys`',
    'The group `Developers` carries Deploy, and no inline policy `Deploys`. Names of policies count to the letter.',
  ]);
});
