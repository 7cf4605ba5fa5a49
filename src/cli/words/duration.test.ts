import { expect, test } from 'vitest';
import { readDuration } from './duration.ts';

test.each([
  ['8s', 8],
  ['90m', 5400],
  ['4h', 14400],
  ['2d', 172800],
  ['0s', 0],
])('%s is %i seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds);
});

test.each(['', '8', 's', '8 s', '8S', '1h30m', '-1s', '1.5h', '8s ', '9999999999s'])('%j is no duration', (text) => {
  expect(readDuration(text)).toBeNull();
});
