import { expect, test } from 'vitest';
import { holds } from '../../../../test/support/conditions.ts';
import { instantOf } from './date.ts';

const NOON = '2026-11-22T12:00:00Z';

test.each([
  ['Equals', NOON, '2026-11-22T13:00:00+01:00', true],
  ['Equals', NOON, '2026-11-22T12:00:01Z', false],
  ['LessThan', NOON, '2026-11-22T11:59:59Z', true],
  ['LessThan', NOON, NOON, false],
  ['LessThanEquals', NOON, NOON, true],
  ['LessThanEquals', NOON, '2026-11-23', false],
  ['GreaterThan', '2026-11-22', NOON, true],
  ['GreaterThan', NOON, NOON, false],
  ['GreaterThanEquals', NOON, NOON, true],
  ['GreaterThanEquals', NOON, '2026-11-22T11:59:59.999Z', false],
  // Epoch seconds: 1795348800 is that noon.
  ['Equals', '1795348800', NOON, true],
  ['LessThan', NOON, '1795348799', true],
  // Without a zone, in UTC.
  ['Equals', '2026-11-22T12:00:00', NOON, true],
  // What is no moment matches nothing.
  ['LessThan', 'tomorrow', NOON, false],
  ['LessThan', '2026-13-01', NOON, false],
  ['LessThan', '*', NOON, false],
])('Date%s of %j takes %j: %s', (name, wanted, found, expected) => {
  expect(holds(`Date${name}`, wanted, found)).toBe(expected);
});

/** AWS: CreatePolicy took the first ones and refused the others in February 2026. */
test.each([
  ['2017-07-01T00:00:00Z', true],
  ['2016-12-13T21:20:37.593194+00:00', true],
  ['2016-12-13t2:00:00.593194+23', true],
  ['01T', true],
  ['-292275054', true],
  ['2028-02-29', true],
  ['sdfdsf', false],
  ['234-13', false],
  ['2027-02-29', false],
  ['2016-12-13t2:00:00.593194+1', false],
  ['2016-12-13t2:00:00.1999999999+10:59', false],
  ['9223372036854775807', true],
  ['9223372036854775808', false],
  ['1.5', false],
  ['', false],
])('%j is a date: %s', (text, expected) => {
  expect(instantOf(text) !== null).toBe(expected);
});
