import { describe, expect, test } from 'vitest';
import type { ReadEntry } from '../../session/index.ts';
import { contextOf, isAmong, wrongIn, type Question } from './question.ts';

const question = (changed: Partial<Question> = {}): Question => ({
  signIn: 'access-key',
  action: 's3:GetObject',
  resource: '*',
  lines: [],
  takenOut: [],
  ...changed,
});

const read = (carried: ReadEntry['carried']): ReadEntry => ({ carried, problem: null, doubt: null, type: null });

describe('the context of a question', () => {
  test('has what is written and can be carried, and takes out what is taken out', () => {
    const entries = [read({ key: 'aws:SourceIp', values: ['198.51.100.7'] }), read(null)];
    expect(contextOf(question({ takenOut: ['aws:username'] }), entries)).toEqual({
      'aws:username': [],
      'aws:SourceIp': ['198.51.100.7'],
    });
  });

  test('carries a key that is taken out and written anew', () => {
    const entries = [read({ key: 'aws:sourceip', values: ['198.51.100.7'] })];
    expect(contextOf(question({ takenOut: ['aws:SourceIp'] }), entries)).toEqual({ 'aws:sourceip': ['198.51.100.7'] });
  });
});

test.each([
  ['s3:GetObject', 'arn:aws:s3:::app-logs/2026.txt', false, false],
  ['S3:getobject', '*', false, false],
  ['iam:GetUser', 'arn:aws:iam::123456789012:user/dana', false, false],
  ['s3', '*', true, false],
  ['s3:Get*', '*', true, false],
  ['s3:GetObject ', '*', true, false],
  ['s3:GetObject', '', false, true],
  ['s3:GetObject', 'app-logs/2026.txt', false, true],
  ['s3:GetObject', 'arn:aws:s3:app-logs', false, true],
  ['s3:GetObject', 'arn:aws:s3:::', false, true],
])('%s on %s: the action is wrong: %s, the resource: %s', (action, resource, wrongAction, wrongResource) => {
  expect(wrongIn(question({ action, resource }))).toEqual({ action: wrongAction, resource: wrongResource });
});

test('an action is among others whatever its case', () => {
  expect(isAmong(['s3:GetObject'], 'S3:getobject')).toBe(true);
  expect(isAmong(['s3:GetObject'], 's3:GetObjects')).toBe(false);
});
