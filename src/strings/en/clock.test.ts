import { expect, test } from 'vitest';
import { clock, duration } from './clock.ts';

test.each([
  [8, '8 s'],
  [59.9, '59 s'],
  [60, '1 min'],
  [3540, '59 min'],
  [14_400, '4 h'],
  [194_400, '2 d 6 h'],
  [86_400 + 59, '1 d'],
  [90_061, '1 d 1 h'],
])('%d seconds read %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

test('credentials that are over are said to be expired', () => {
  expect([clock.expires(0), clock.expires(90)]).toEqual(['expired', 'expires in 1 min']);
});
