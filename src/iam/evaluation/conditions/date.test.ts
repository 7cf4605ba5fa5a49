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

/** Source: ISO 8601; what is not written is the first of its kind, and without a zone it is UTC. */
test.each([
  ['2026T', '2026-01-01T00:00:00.000Z'],
  ['2026-11', '2026-11-01T00:00:00.000Z'],
  ['2026-11-22', '2026-11-22T00:00:00.000Z'],
  ['2026-11-22T', '2026-11-22T00:00:00.000Z'],
  ['2026-11-22T10', '2026-11-22T10:00:00.000Z'],
  ['2026-11-22T10:20', '2026-11-22T10:20:00.000Z'],
  ['2026-11-22T10:20:30', '2026-11-22T10:20:30.000Z'],
  ['2026-11-22T10:20:30.25', '2026-11-22T10:20:30.250Z'],
  ['2026-11-22T10:20:30,5Z', '2026-11-22T10:20:30.500Z'],
  ['2026-11-22T10:20:30z', '2026-11-22T10:20:30.000Z'],
  ['2026-11-22T10:20:30+01:30', '2026-11-22T08:50:30.000Z'],
  ['2026-11-22T10:20:30-01:30', '2026-11-22T11:50:30.000Z'],
  ['2026-11-22T10:20:30-0130', '2026-11-22T11:50:30.000Z'],
  ['2026-11-22T10:20:30+02', '2026-11-22T08:20:30.000Z'],
  ['2026-01-31', '2026-01-31T00:00:00.000Z'],
  ['2026-12-31T23:59:59', '2026-12-31T23:59:59.000Z'],
  ['0', '1970-01-01T00:00:00.000Z'],
  ['1795348800', '2026-11-22T12:00:00.000Z'],
])('%j is the moment %s', (text, expected) => {
  expect(new Date(instantOf(text) ?? NaN).toISOString()).toBe(expected);
});

test.each([
  '2026-00-10',
  '2026-11-00',
  '2026-11-31',
  '2026-11-22T24',
  '2026-11-22T10:60',
  '2026-11-22T10:20:60',
  '2026-11-22T10:20:30+24',
  '2026-11-22T10:20:30+01:60',
  'x2026-11-22',
  '2026-11-22x',
  '2026-11-22 10:20',
  '20261122T101112131415',
  // A number alone counts seconds, and seconds have no sign.
  '+2026',
])('%j is no moment', (text) => {
  expect(instantOf(text)).toBeNull();
});
