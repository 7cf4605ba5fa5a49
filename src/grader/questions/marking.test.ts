import { expect, test } from 'vitest';
import { lessonMarking } from './lesson.ts';
import { bankMarking } from './mark.ts';
import { marking } from './marking.ts';
import type { OpenQuestion } from './question.ts';
import { trueFalse } from './true-false.ts';

const open: OpenQuestion = {
  kind: 'open',
  id: 'q',
  topic: 'groups',
  level: 'basic',
  title: 'Q',
  ask: '<p>Why?</p>',
  because: '<p>So.</p>',
  sources: ['a'],
  teaches: [],
  rubric: ['<p>a</p>'],
  wrong: [],
};

test('an answer of a kind that is not among these is no answer', () => {
  const own = marking([trueFalse]);
  expect(own.isAnyAnswer({ kind: 'true-false', value: true })).toBe(true);
  expect(own.isAnyAnswer({ kind: 'single', option: 0 })).toBe(false);
});

test('a lesson marks no question that needs an account or a rubric, and the bank does', () => {
  expect(() => lessonMarking.markAnswer(open, { kind: 'open', text: '', met: [0] }, {})).toThrow(/kind "open"/);
  expect(bankMarking.markAnswer(open, { kind: 'open', text: '', met: [0] }, {}).right).toBe(true);
});
