import { expect, test } from 'vitest';
import { holds } from '../../../../test/support/conditions.ts';

test.each([
  ['true', 'true', true],
  [true, 'true', true],
  [false, 'false', true],
  ['TRUE', 'true', true],
  ['false', 'true', false],
  [['true', 'false'], 'false', true],
  ['yes', 'true', false],
])('Bool compares true and false, written as text or not: %j and %j: %s', (wanted, found, expected) => {
  expect(holds('Bool', wanted, found)).toBe(expected);
});
