import { expect, test } from 'vitest';
import { verdictOf } from '../../../test/support/judge.ts';
import { Sandbox, awsManaged, emptyWorld, referenceOf } from '../../../test/support/builders.ts';

const scene = (): Sandbox =>
  new Sandbox(
    emptyWorld(),
    referenceOf({
      ReadLogs: [{ Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::app-logs/*' }],
      NoReads: [{ Effect: 'Deny', Action: 's3:GetObject', Resource: '*' }],
    }),
  )
    .user('alice', 'bob')
    .group('Developers')
    .member('alice', 'Developers')
    .attached('Group', 'Developers', awsManaged('ReadLogs'));

const readsNot = (who: string): { denies: string } => ({
  denies: `${who} s3:GetObject arn:aws:s3:::app-logs/2026.txt`,
});

test('passes for an implicit deny and for an explicit one', () => {
  expect(verdictOf(scene(), readsNot('bob'))).toEqual(['pass']);
  expect(
    verdictOf(
      scene()
        .group('Contractors')
        .member('alice', 'Contractors')
        .attached('Group', 'Contractors', awsManaged('NoReads')),
      readsNot('alice'),
    ),
  ).toEqual(['pass']);
});

test('fails when the request is allowed', () => {
  expect(verdictOf(scene(), readsNot('alice'))).toEqual(['fail', 'notDenied']);
});

test('is not passed by a user who does not exist', () => {
  expect(verdictOf(scene(), readsNot('carol'))).toEqual(['fail', 'noSuchUser']);
});
