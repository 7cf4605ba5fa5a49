import { expect, test } from 'vitest';
import { matching as question } from '../../../test/support/bank.ts';
import { bankMarking, trialsOf } from './mark.ts';
import type { Marked } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;
const asked = question('prefixes');
const mark = (...rights: readonly string[]): Marked => markAnswer(asked, { kind: 'matching', rights }, {});

test('every pair counts the same', () => {
  expect(mark('aida', 'agpa')).toMatchObject({ right: true, score: 1, parts: [true, true], misconceptions: [] });
  expect(mark('aida', 'aroa')).toMatchObject({ right: false, score: 0.5, parts: [true, false], misconceptions: [] });
});

test('a pair that people make shows the belief behind it', () => {
  expect(mark('agpa', 'agpa')).toMatchObject({ right: false, score: 0.5, misconceptions: ['groups-nest'] });
});

test('a pair that is missing, or names nothing, is wrong', () => {
  expect(mark('aida')).toMatchObject({ right: false, score: 0.5, parts: [true, false] });
  expect(mark('nobody', 'agpa', 'aroa')).toMatchObject({ right: false, score: 0.5 });
});

test('the proof tries its own pairs, none of them, and each pair with everything else', () => {
  expect(trialsOf(asked).map(({ name, right, score }) => [name, right, score])).toEqual([
    ['its own pairs', true, 1],
    ['no pair', false, 0],
    ['pair 1 with agpa', false, 0.5],
    ['pair 1 with aroa', false, 0.5],
    ['pair 2 with aida', false, 0.5],
    ['pair 2 with aroa', false, 0.5],
  ]);
});

test.each([
  [{ kind: 'matching', rights: ['aida'] }, true],
  [{ kind: 'matching', rights: [1] }, false],
  [{ kind: 'matching' }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(asked, value)).toBe(is);
});
