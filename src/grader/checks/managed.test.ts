import { expect, test } from 'vitest';
import { verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { customerArn, customerManaged } from '../../../test/support/policies.ts';
import { Sandbox, S3_READ_ONLY, allow } from '../../../test/support/builders.ts';

const scene = (): Sandbox =>
  customerManaged(new Sandbox().user('alice').group('Developers', 'Readers'), 'ReadLogs')
    .attached('Group', 'Readers', customerArn('ReadLogs'), S3_READ_ONLY)
    .inline('group', 'Developers', 'Deploy', allow('s3:PutObject'));

test.each([
  ['passes for a name', 'ReadLogs', ['pass']],
  ['passes for an ARN', customerArn('ReadLogs'), ['pass']],
  ['passes when it is attached where it should be', { policy: 'ReadLogs', attachedTo: 'group Readers' }, ['pass']],
  [
    'fails when it is attached elsewhere',
    { policy: 'ReadLogs', attachedTo: 'user alice' },
    ['fail', 'attachedElsewhere'],
  ],
  ['fails when the group is missing', { policy: 'ReadLogs', attachedTo: 'group Nobody' }, ['fail', 'noSuchEntity']],
  ['does not take an AWS managed policy for it', 'AmazonS3ReadOnlyAccess', ['fail', 'noSuchPolicy']],
  ['does not take an inline policy for it', 'Deploy', ['fail', 'inlineNotManaged']],
  ['offers the name that was probably meant', 'readlogs', ['fail', 'noSuchPolicy', 'nearPolicy']],
  ['wants the ARN to the letter', customerArn('team/ReadLogs'), ['fail', 'noSuchPolicy', 'nearPolicy']],
])('%s', (_name, managed, expected) => {
  expect(verdictOf(scene(), { managed })).toEqual(expected);
});

test('says that an inline policy cannot be shared', () => {
  expect(wordsOf(scene(), { managed: 'Deploy' })).toEqual([
    'the customer managed policy `Deploy` exists',
    '`Deploy` is inline in the group `Developers`: nobody else can use it, and it has no versions. A managed policy stands on its own.',
  ]);
});
