import { expect, test } from 'vitest';
import { judge, verdictOf } from '../../../test/support/judge.ts';
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

const reads = (who: string): { allows: string } => ({ allows: `${who} s3:GetObject arn:aws:s3:::app-logs/2026.txt` });

test('passes when a group of the user allows the request', () => {
  expect(verdictOf(scene(), reads('alice'))).toEqual(['pass']);
});

test('fails with the decision behind it when nothing allows the request', () => {
  expect(verdictOf(scene(), reads('bob'))).toEqual(['fail', 'notAllowed']);
  expect(judge(scene(), reads('bob')).decision?.verdict).toBe('implicitDeny');
});

test('fails when another group of the user denies the request', () => {
  const denied = scene()
    .group('Contractors')
    .member('alice', 'Contractors')
    .attached('Group', 'Contractors', awsManaged('NoReads'));
  expect(verdictOf(denied, reads('alice'))).toEqual(['fail', 'notAllowed']);
  expect(judge(denied, reads('alice')).decision?.verdict).toBe('explicitDeny');
});

test('fails when there is no such user, whatever the groups may do', () => {
  expect(verdictOf(scene(), reads('carol'))).toEqual(['fail', 'noSuchUser']);
});
