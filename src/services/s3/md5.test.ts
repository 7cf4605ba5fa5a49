import { describe, expect, it } from 'vitest';
import { md5 } from './md5.ts';

describe('md5', () => {
  // Source: RFC 1321, A.5.
  it.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'd174ab98d277d9f5a5611c2c9f419d9f'],
    ['1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
  ])('of %j', (text, digest) => {
    expect(md5(text)).toBe(digest);
  });

  it('counts bytes of UTF-8, and tells texts apart at the edge of a block', () => {
    expect(md5('é')).toBe('66ddcd97cfdeabb2f6fb8a999b4bc76f');
    const around = [55, 56, 57, 63, 64, 65].map((length) => md5('x'.repeat(length)));
    expect(new Set(around).size).toBe(6);
  });
});
