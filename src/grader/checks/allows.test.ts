import { expect, test } from 'vitest';
import { judge, verdictOf } from '../../../test/support/judge.ts';
import { document, Scene } from '../../../test/support/worlds.ts';

const scene = (): Scene =>
  new Scene({
    ReadLogs: document({ Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::app-logs/*' }),
    NoReads: document({ Effect: 'Deny', Action: 's3:GetObject', Resource: '*' }),
  })
    .users('alice', 'bob')
    .group('Developers', ['alice'], ['ReadLogs']);

const reads = (who: string): { allows: string } => ({ allows: `${who} s3:GetObject arn:aws:s3:::app-logs/2026.txt` });

test('passes when a group of the user allows the request', () => {
  expect(verdictOf(scene(), reads('alice'))).toEqual(['pass']);
});

test('fails with the decision behind it when nothing allows the request', () => {
  expect(verdictOf(scene(), reads('bob'))).toEqual(['fail', 'notAllowed']);
  expect(judge(scene(), reads('bob')).decision?.verdict).toBe('implicitDeny');
});

test('fails when another group of the user denies the request', () => {
  const denied = scene().group('Contractors', ['alice'], ['NoReads']);
  expect(verdictOf(denied, reads('alice'))).toEqual(['fail', 'notAllowed']);
  expect(judge(denied, reads('alice')).decision?.verdict).toBe('explicitDeny');
});

test('fails when there is no such user, whatever the groups may do', () => {
  expect(verdictOf(scene(), reads('carol'))).toEqual(['fail', 'noSuchUser']);
});
