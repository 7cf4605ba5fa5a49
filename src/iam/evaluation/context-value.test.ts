import { expect, test } from 'vitest';
import { isValueOf } from './context-value.ts';

test.each([
  ['Bool', 'true', true],
  ['Bool', 'False', true],
  ['Bool', 'yes', false],
  ['Date', '2026-11-22T10:00:00Z', true],
  ['Date', '1795341600', true],
  ['Date', 'tomorrow', false],
  ['Numeric', '300', true],
  ['Numeric', '-1.5', true],
  ['Numeric', '5m', false],
  ['IPAddress', '203.0.113.10', true],
  ['IPAddress', '2001:db8::1', true],
  ['IPAddress', '203.0.113.0/24', false],
  ['IPAddress', '203.0.113.300', false],
  ['ARN', 'arn:aws:iam::123456789012:user/dana', true],
  ['ARN', 'arn:aws:s3:::app-logs', true],
  ['ARN', 'user/dana', false],
  ['ARN', 'arn:aws:iam::123456789012', false],
  ['ArrayOfARN', 'dana', false],
  ['ArrayOfString', 'anything', true],
  ['String', '', true],
  ['Unheard', 'anything', true],
])('a request with a key of type %s could carry %j: %s', (type, value, expected) => {
  expect(isValueOf(type, value)).toBe(expected);
});
