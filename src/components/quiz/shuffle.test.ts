import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled } from './shuffle.ts';

test('every place comes once, and the same seed gives the same order', () => {
  fc.assert(
    fc.property(fc.nat({ max: 30 }), fc.string(), (count, seed) => {
      const places = shuffled(count, seed);
      expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(shuffled(count, seed)).toEqual(places);
    }),
  );
});

test('over many seeds each option comes first about as often as the others', () => {
  const firsts = Array.from({ length: 4000 }, (_, seed) => shuffled(4, `question-${seed}`)[0]);
  for (const place of [0, 1, 2, 3]) expect(firsts.filter((first) => first === place).length).toBeGreaterThan(800);
});
