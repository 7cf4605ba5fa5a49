import { expect, test } from 'vitest';
import { verdictOf } from '../../../test/support/judge.ts';
import { document, Scene } from '../../../test/support/worlds.ts';

const scene = (): Scene =>
  new Scene({
    ReadLogs: document({ Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::app-logs/*' }),
    NoReads: document({ Effect: 'Deny', Action: 's3:GetObject', Resource: '*' }),
  })
    .users('alice', 'bob')
    .group('Developers', ['alice'], ['ReadLogs']);

const readsNot = (who: string): { denies: string } => ({
  denies: `${who} s3:GetObject arn:aws:s3:::app-logs/2026.txt`,
});

test('passes for an implicit deny and for an explicit one', () => {
  expect(verdictOf(scene(), readsNot('bob'))).toEqual(['pass']);
  expect(verdictOf(scene().group('Contractors', ['alice'], ['NoReads']), readsNot('alice'))).toEqual(['pass']);
});

test('fails when the request is allowed', () => {
  expect(verdictOf(scene(), readsNot('alice'))).toEqual(['fail', 'notDenied']);
});

test('is not passed by a user who does not exist', () => {
  expect(verdictOf(scene(), readsNot('carol'))).toEqual(['fail', 'noSuchUser']);
});
