import { expect, test } from 'vitest';
import { lessonMarking } from './lesson.ts';
import { bankMarking } from './mark.ts';
import type { OpenQuestion } from './question.ts';

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

test('a lesson marks no question that needs an account or a rubric, and the bank does', () => {
  expect(() => lessonMarking.markAnswer(open, { kind: 'open', text: '', met: [0] }, {})).toThrow(/kind "open"/);
  expect(bankMarking.markAnswer(open, { kind: 'open', text: '', met: [0] }, {}).right).toBe(true);
});
