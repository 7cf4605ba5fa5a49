import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShorthand } from './shorthand.ts';

describe('shorthand', () => {
  it.each([
    ['Key=team,Value=data', { Key: 'team', Value: 'data' }],
    ['Key=cost center,Value=', { Key: 'cost center', Value: '' }],
    [`Key='a,b',Value="c=d"`, { Key: 'a,b', Value: 'c=d' }],
    [String.raw`Key='it\'s',Value=x`, { Key: "it's", Value: 'x' }],
    ['Key=a=b', { Key: 'a=b' }],
    ['Value=arn:aws:s3:::b/*', { Value: 'arn:aws:s3:::b/*' }],
  ])('%s is %j', (text, pairs) => {
    expect(readShorthand(text)).toEqual({ ok: true, pairs });
  });

  // Source: the form of ShorthandParseSyntaxError in aws-cli v2, shorthand.py.
  it.each([
    ['team', "Expected: '=', received: 'EOF' for input:\nteam\n    ^"],
    ['Key=a,b', "Expected: '=', received: 'EOF' for input:\nKey=a,b\n       ^"],
    ['Key,Value=b', "Expected: '=', received: ',' for input:\nKey,Value=b\n   ^"],
    ["Key='a", "Expected: ''', received: 'EOF' for input:\nKey='a\n      ^"],
    ["Key='a'b", "Expected: ',', received: 'b' for input:\nKey='a'b\n       ^"],
    ['Key=a,Key=b', 'Second instance of key "Key" encountered for input:\nKey=a,Key=b\n      ^'],
  ])('refuses %s', (text, message) => {
    expect(readShorthand(text)).toEqual({ ok: false, message });
  });

  it('gives back what was written down', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcé /:.-='), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(plain, plain, (key, value) => {
        const read = readShorthand(`Key=${key},Value="${value}"`);
        expect(read).toEqual({ ok: true, pairs: { Key: key, Value: value } });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`Key=,'"\\ab `) }), (text) => {
        expect(typeof readShorthand(text).ok).toBe('boolean');
      }),
    );
  });
});
