import { expect, test } from 'vitest';
import { holds } from '../../../../test/support/conditions.ts';

test.each([
  ['data', 'DATA', true],
  ['DaTa', 'dAtA', true],
  ['data', 'date', false],
  ['d*', 'DATA', false],
])('StringEqualsIgnoreCase compares without regard to case: %j and %j: %s', (wanted, found, expected) => {
  expect(holds('StringEqualsIgnoreCase', wanted, found)).toBe(expected);
});
