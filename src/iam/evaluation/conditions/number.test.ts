import { expect, test } from 'vitest';
import { holds } from '../../../../test/support/conditions.ts';

test.each([
  ['Equals', '10', '10.0', true],
  ['Equals', '10', '11', false],
  ['LessThan', '10', '9.5', true],
  ['LessThan', '10', '10', false],
  ['LessThanEquals', '10', '10', true],
  ['LessThanEquals', '10', '10.1', false],
  ['GreaterThan', '-1', '0', true],
  ['GreaterThan', '10', '10', false],
  ['GreaterThanEquals', '1e1', '10', true],
  ['GreaterThanEquals', '10', '9', false],
  // As numbers, not as texts.
  ['LessThan', '10', '9', true],
  // What is no number matches nothing.
  ['Equals', 'ten', 'ten', false],
  ['Equals', '', '0', false],
  ['Equals', '0x10', '16', false],
  ['LessThan', '10', 'few', false],
  ['LessThan', '${aws:epochtime}', '1', false],
])('Numeric%s of %j takes %j: %s', (name, wanted, found, expected) => {
  expect(holds(`Numeric${name}`, wanted, found, { 'aws:EpochTime': '10' })).toBe(expected);
});
