import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, sameSpot } from './place.ts';

test.each([
  ['', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['a\nbc', 2, 2, 1],
  ['a\nbc\n', 5, 3, 1],
])('in %j the offset %i is line %i, column %i', (text, offset, line, column) => {
  expect(placeOf(text, offset)).toEqual({ line, column });
});

test('a cursor stays behind the same character when space changes', () => {
  expect(sameSpot('{"a":1}', 4, '{\n  "a": 1\n}')).toBe('{\n  "a"'.length);
  expect(sameSpot('{"a":1}', 0, '  {"a":1}')).toBe(0);
});

test('it never leaves the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.string(), (before, offset, after) => {
      const spot = sameSpot(before, offset % (before.length + 1), after);
      expect(spot).toBeGreaterThanOrEqual(0);
      expect(spot).toBeLessThanOrEqual(after.length);
    }),
  );
});
