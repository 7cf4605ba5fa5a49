import { expect, test } from 'vitest';
import { questionBase, right, wrong } from '../../../test/support/questions.ts';
import { bankMarking } from './mark.ts';
import type { SingleQuestion } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;

const question: SingleQuestion = { ...questionBase, kind: 'single', options: [wrong('groups-nest'), right, wrong()] };
const mark = (option: number): ReturnType<typeof markAnswer> => markAnswer(question, { kind: 'single', option }, {});

test.each([
  ['the right option', 1, true, []],
  ['a wrong option, with the belief behind it', 0, false, ['groups-nest']],
  ['a wrong option without a belief', 2, false, []],
  ['an option that is not there', 7, false, []],
  ['an option before the first', -1, false, []],
])('%s', (_name, option, isRight, misconceptions) => {
  expect(mark(option)).toEqual({ right: isRight, score: isRight ? 1 : 0, misconceptions, parts: [isRight] });
});

test.each([
  [{ kind: 'single', option: 1 }, true],
  [{ kind: 'single', option: '1' }, false],
  [{ kind: 'single', option: 1.5 }, false],
  [{ kind: 'single' }, false],
  [{ kind: 'multiple', options: [1] }, false],
  [null, false],
  ['single', false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(question, value)).toBe(is);
});

test('an answer to a question of another kind is our mistake', () => {
  expect(() => markAnswer(question, { kind: 'true-false', value: true }, {})).toThrow('An answer of kind true-false');
});
