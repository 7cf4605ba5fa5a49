import { expect, test } from 'vitest';
import { questionBase, right, wrong } from '../../../test/support/questions.ts';
import { bankMarking } from './mark.ts';
import type { MultipleQuestion } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;

const options = [right, wrong('groups-nest'), right, wrong('default-group')];
const question: MultipleQuestion = { ...questionBase, kind: 'multiple', options };

test.each([
  ['all that are right', [2, 0], true, 1, []],
  ['one of them', [0], false, 1 / 2, []],
  ['all that are right and one more', [0, 2, 1], false, 2 / 3, ['groups-nest']],
  ['everything', [0, 1, 2, 3], false, 1 / 2, ['groups-nest', 'default-group']],
  ['nothing', [], false, 0, []],
  ['one option many times over', [0, 0, 2, 2], true, 1, []],
  ['an option that is not there', [0, 2, 9], false, 2 / 3, []],
])('%s', (_name, chosen, isRight, score, misconceptions) => {
  const marked = markAnswer(question, { kind: 'multiple', options: chosen }, {});
  expect([marked.right, marked.misconceptions]).toEqual([isRight, misconceptions]);
  expect(marked.score).toBeCloseTo(score);
});

test('tells of every option whether it was rightly chosen or left out', () => {
  expect(markAnswer(question, { kind: 'multiple', options: [0, 1] }, {}).parts).toEqual([true, false, false, true]);
});

test.each([
  [{ kind: 'multiple', options: [] }, true],
  [{ kind: 'multiple', options: [0, '1'] }, false],
  [{ kind: 'multiple', options: 0 }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(question, value)).toBe(is);
});
