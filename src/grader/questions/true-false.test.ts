import { expect, test } from 'vitest';
import { questionBase } from '../../../test/support/questions.ts';
import { bankMarking } from './mark.ts';
import type { TrueFalseQuestion } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;

const question: TrueFalseQuestion = {
  ...questionBase,
  kind: 'true-false',
  right: false,
  misconception: 'group-can-sign-in',
};

test('the right answer shows no belief', () => {
  const marked = markAnswer(question, { kind: 'true-false', value: false }, {});
  expect(marked).toEqual({ right: true, score: 1, misconceptions: [], parts: [true] });
});

test('the wrong answer shows the belief of the question', () => {
  const marked = markAnswer(question, { kind: 'true-false', value: true }, {});
  expect(marked).toEqual({ right: false, score: 0, misconceptions: ['group-can-sign-in'], parts: [false] });
});

test.each([
  [{ kind: 'true-false', value: false }, true],
  [{ kind: 'true-false', value: 'false' }, false],
  [{ kind: 'true-false' }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(question, value)).toBe(is);
});
