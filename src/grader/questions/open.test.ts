import { expect, test } from 'vitest';
import { questionBase } from '../../../test/support/questions.ts';
import { bankMarking } from './mark.ts';
import type { OpenQuestion } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;

const question: OpenQuestion = { ...questionBase, kind: 'open', rubric: ['one', 'two', 'three', 'four'], wrong: [] };

test.each([
  ['every line', [3, 1, 2, 0], true, 1, [true, true, true, true]],
  ['three lines', [0, 1, 3], false, 3 / 4, [true, true, false, true]],
  ['no line', [], false, 0, [false, false, false, false]],
  ['a line twice and one that is not there', [0, 0, 9], false, 1 / 4, [true, false, false, false]],
])('an answer is scored by the lines of the rubric that it met: %s', (_name, met, isRight, score, parts) => {
  const marked = markAnswer(question, { kind: 'open', text: 'A group is …', met }, {});
  expect(marked).toEqual({ right: isRight, score, misconceptions: [], parts });
});

test.each([
  [{ kind: 'open', text: '', met: [] }, true],
  [{ kind: 'open', text: '', met: ['0'] }, false],
  [{ kind: 'open', met: [] }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(question, value)).toBe(is);
});
