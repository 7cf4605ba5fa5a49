import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase32, toBase32 } from './base32.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('base 32', () => {
  // Source: RFC 4648, section 10, without the padding.
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes %j as %j', (text, encoded) => {
    expect(toBase32(bytesOf(text))).toBe(encoded);
  });

  test('reads what it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase32(toBase32(bytes))).toEqual(bytes);
      }),
    );
  });

  test('reads small letters, blanks and padding', () => {
    expect(fromBase32('mzxw 6===')).toEqual(bytesOf('foo'));
  });

  test.each(['MZXW0', 'MZ-W', 'é'])('refuses %j', (text) => {
    expect(fromBase32(text)).toBeNull();
  });
});
