import { expect, test } from 'vitest';
import { numberIn, written } from './numbers.ts';

test.each([
  ['12', 12],
  [' 12 ', 12],
  ['5,120', 5120],
  ['5 120', 5120],
  ['5\u202f120', 5120],
  ['1,234,567', 1_234_567],
  ['−3', -3],
  ['0.5', 0.5],
])('%j is the number %d', (text, value) => {
  expect(numberIn(text)).toBe(value);
});

test.each(['', 'ten', '1,2', '12,', '1e3', '0x10', '5,12', '10 groups', 'Infinity', '1.2.3'])(
  '%j is no number',
  (text) => {
    expect(numberIn(text)).toBeNull();
  },
);

test('what is written is read as the same number', () => {
  for (const value of [0, 10, 5120, 131_072, -4, 2.5]) expect(numberIn(written(value))).toBe(value);
});
