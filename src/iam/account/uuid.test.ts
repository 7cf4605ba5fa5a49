import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidOf } from './uuid.ts';

test('is a UUID of version 4, the same for the same text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(uuidOf(text)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(uuidOf(text)).toBe(uuidOf(text));
    }),
  );
});

test('differs between texts', () => {
  const ids = Array.from({ length: 1000 }, (_, n) => uuidOf(`call ${n}`));
  expect(new Set(ids).size).toBe(1000);
});
