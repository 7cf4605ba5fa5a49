import { expect, test } from 'vitest';
import { minutesAndSeconds, sinceStart, timeOfDay } from './time.ts';

test.each([
  [180_000, '3:00'],
  [179_001, '3:00'],
  [179_000, '2:59'],
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-61_000, '1:01'],
])('%d milliseconds read %s', (milliseconds, expected) => {
  expect(minutesAndSeconds(milliseconds)).toBe(expected);
});

test.each([
  ['14:00', 0, '14:00'],
  ['14:00', 75, '15:15'],
  ['23:30', 45, '00:15'],
  ['9:00', 1, null],
  ['24:00', 1, null],
  ['', 1, null],
])('%s and %d minutes: %s', (start, minutes, expected) => {
  expect(timeOfDay(start, minutes)).toBe(expected);
});

test('minutes since the beginning read as hours and minutes', () => {
  expect([0, 9, 75].map(sinceStart)).toEqual(['0:00', '0:09', '1:15']);
});
