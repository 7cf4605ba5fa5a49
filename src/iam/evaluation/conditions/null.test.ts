import { expect, test } from 'vitest';
import { holds } from '../../../../test/support/conditions.ts';

test.each([
  ['true', null, true],
  [true, null, true],
  ['true', 'anything', false],
  ['false', null, false],
  ['false', 'anything', true],
  ['false', '', true],
  [['true', 'false'], null, true],
  ['True', null, true],
  ['no', null, false],
])('Null asks whether the key is missing: %j where the request has %j: %s', (wanted, found, expected) => {
  expect(holds('Null', wanted, found)).toBe(expected);
});
