import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameBefore, tokenBehind } from './page-token.ts';

it('a token leads back to the name that it goes on behind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      expect(nameBefore(tokenBehind(name))).toEqual({ ok: true, value: name });
    }),
  );
});

it.each(['', 'xyz', 'abc', 'ff'])('a token that no page gave is refused: %j', (token) => {
  expect(nameBefore(token)).toMatchObject({ error: { code: 'InvalidArgument' } });
});
