import { describe, expect, test } from 'vitest';
import type { Completion } from '../../session/index.ts';
import { applyCompletion, commonPrefix, ghostOf, onTab } from './complete.ts';

const offer = (from: number, to: number, ...texts: readonly string[]): Completion => ({
  from,
  to,
  options: texts.map((text) => ({ text, detail: null })),
});

test.each([
  [['create-group', 'create-user'], 'create-'],
  [['create-group'], 'create-group'],
  [['a', 'b'], ''],
  [[], ''],
])('what %j share is %j', (texts, expected) => {
  expect(commonPrefix(texts)).toBe(expected);
});

describe('Tab', () => {
  test('finishes the only suggestion with a space', () => {
    expect(onTab('aws iam cre', offer(8, 11, 'create-group'))).toEqual({
      text: 'aws iam create-group ',
      cursor: 21,
      list: false,
    });
  });

  test('adds no space behind a path that may go on', () => {
    expect(onTab('aws s3 ls s3', offer(10, 12, 's3://app-logs/')).text).toBe('aws s3 ls s3://app-logs/');
  });

  test('writes what several suggestions share and offers the list', () => {
    expect(onTab('aws iam cr', offer(8, 10, 'create-group', 'create-user'))).toEqual({
      text: 'aws iam create-',
      cursor: 15,
      list: true,
    });
  });

  test('leaves the word as it is when the suggestions share no more than it', () => {
    expect(onTab('aws iam ', offer(8, 8, 'create-group', 'list-users'))).toEqual({
      text: 'aws iam ',
      cursor: 8,
      list: true,
    });
  });

  test('does nothing without suggestions', () => {
    expect(onTab('aws x', offer(4, 5))).toEqual({ text: 'aws x', cursor: 5, list: false });
  });
});

test('a suggestion in the middle of a line keeps what follows, with one space between', () => {
  expect(applyCompletion('aws iam li --output json', offer(8, 10), 'list-users', true)).toEqual({
    text: 'aws iam list-users --output json',
    cursor: 18,
  });
});

describe('the ghost', () => {
  const history = ['aws iam list-users', 'aws iam list-groups', 'aws s3 ls'];
  test.each<[string, string, Completion | null, string]>([
    ['is the newest command that begins as typed', 'aws iam list-', null, 'groups'],
    [
      'comes from the suggestions when the history has none',
      'aws sts get',
      offer(8, 11, 'get-caller-identity'),
      '-caller-identity',
    ],
    ['is nothing on an empty line', '', offer(0, 0, 'aws'), ''],
    ['is nothing when the suggestions differ', 'aws iam get-', offer(8, 12, 'get-user', 'get-group'), ''],
    ['is nothing for suggestions of an older text', 'aws sts get', offer(8, 10, 'get-caller-identity'), ''],
    ['is nothing on several lines', 'aws iam \\\nlist-', null, ''],
  ])('%s', (_, text, completion, expected) => {
    expect(ghostOf(text, history, completion)).toBe(expected);
  });
});
