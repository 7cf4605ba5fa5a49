import { expect, test } from 'vitest';
import { questionBase } from '../../../test/support/questions.ts';
import { bankMarking } from './mark.ts';
import type { Marked, OrderingQuestion } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;

const question = (...before: readonly (readonly [string, string])[]): OrderingQuestion => ({
  ...questionBase,
  kind: 'ordering',
  items: ['group', 'policy', 'attach', 'check'].map((id) => ({ id, text: id })),
  before,
});
const inALine = question(['group', 'policy'], ['policy', 'attach'], ['attach', 'check']);
const loose = question(['group', 'attach'], ['policy', 'attach']);

const mark = (of: OrderingQuestion, items: readonly string[]): Marked =>
  markAnswer(of, { kind: 'ordering', items }, {});

test('any order that keeps every pair is right', () => {
  expect(mark(loose, ['policy', 'check', 'group', 'attach'])).toMatchObject({ right: true, score: 1 });
});

test('an order that breaks a pair is wrong, and the item that came too early is to blame', () => {
  const { right, score, parts } = mark(inALine, ['check', 'group', 'policy', 'attach']);
  expect([right, parts]).toEqual([false, [false, true, true, true]]);
  expect(score).toBeCloseTo(2 / 3);
});

test('the reverse earns nothing', () => {
  expect(mark(inALine, ['check', 'attach', 'policy', 'group'])).toMatchObject({ right: false, score: 0 });
});

test.each([
  ['an item is missing', ['group', 'policy', 'attach']],
  ['an item stands twice', ['group', 'policy', 'attach', 'attach']],
  ['an item is not one of the question', ['group', 'policy', 'attach', 'check', 'coffee']],
  ['there are none', []],
])('it is wrong and earns nothing when %s', (_name, items) => {
  expect(mark(loose, items)).toMatchObject({ right: false, score: 0 });
});

test.each([
  [{ kind: 'ordering', items: ['group'] }, true],
  [{ kind: 'ordering', items: [1] }, false],
  [{ kind: 'ordering' }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(inALine, value)).toBe(is);
});
