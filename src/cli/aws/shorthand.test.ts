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
    ['Key=,Value=b', { Key: '', Value: 'b' }],
    ['Name=a,Values=b,c,Type=d', { Name: 'a', Values: ['b', 'c'], Type: 'd' }],
    ['Name=a,Values=b,c', { Name: 'a', Values: ['b', 'c'] }],
    [`Values='b','c d'`, { Values: ['b', 'c d'] }],
    [String.raw`Values=a\,b,c`, { Values: ['a,b', 'c'] }],
    ['Values=[b],Name=a', { Values: ['b'], Name: 'a' }],
    ['Values=[b, "c,d" ]', { Values: ['b', 'c,d'] }],
    ['Values=[]', { Values: [] }],
    [
      'Tags=[{Key=team,Value=data},{Key=a,Value=b}]',
      {
        Tags: [
          { Key: 'team', Value: 'data' },
          { Key: 'a', Value: 'b' },
        ],
      },
    ],
    ['Inline={Name=a,Kind=group}', { Inline: { Name: 'a', Kind: 'group' } }],
  ])('%s is %j', (text, pairs) => {
    expect(readShorthand(text)).toEqual({ ok: true, pairs });
  });

  // Recorded from aws-cli 2.38.1.
  it.each([
    ['team', "Expected: '=', received: 'EOF' for input:\n team\n    ^"],
    ['Key,Value=b', "Expected: '=', received: ',' for input:\n Key,Value=b\n   ^"],
    ["Key='a", "Expected: '<singled quoted>', received: '<none>' for input:\n Key='a\n    ^"],
    ['Key="a', "Expected: '<double quoted>', received: '<none>' for input:\n Key=\"a\n    ^"],
    ['Key=a,', "Expected: '<second>', received: '<none>' for input:\n Key=a,\n      ^"],
    ['Key=[a', "Expected: ',', received: 'EOF' for input:\n Key=[a\n      ^"],
    ['Key={a}', "Expected: '=', received: '}' for input:\n Key={a}\n      ^"],
    ['Key=a]', "Expected: ',', received: ']' for input:\n Key=a]\n     ^"],
    ["Key='a'b", "Expected: ',', received: 'b' for input:\n Key='a'b\n       ^"],
    [
      'Key=a,Key=b',
      'Second instance of key "Key" encountered for input:\nKey=a,Key=b\n      ^\nThis is often because there is a preceding "," instead of a space.',
    ],
    ['Key==a\n,Value=\nb]', "Expected: ',', received: '=' for input:\n Key==a\n    ^\n,Value=\nb]"],
    ['Key=a\n,b=c]', "Expected: ',', received: ']' for input:\n Key=a\n,b=c]\n    ^"],
    ['', "Expected: '=', received: 'EOF' for input:\n \n^"],
    ['Ké=a', "Expected: '=', received: 'é' for input:\n Ké=a\n ^"],
  ])('refuses %s', (text, message) => {
    expect(readShorthand(text)).toEqual({ ok: false, message });
  });

  it('reads a file where the key asks for one, and only there', () => {
    const fileText = (value: string) =>
      value === 'file://b.txt'
        ? { ok: false as const, message: `no ${value}` }
        : { ok: true as const, value: value === 'file://a.txt' ? 'dana' : value };
    expect(readShorthand('Key@=file://a.txt,Value=file://b.txt', fileText)).toEqual({
      ok: true,
      pairs: { Key: 'dana', Value: 'file://b.txt' },
    });
    expect(readShorthand('Key@=file://b.txt', fileText)).toEqual({
      ok: false,
      message: 'no file://b.txt',
      outside: true,
    });
  });

  it('refuses values that are nested without end', () => {
    expect(readShorthand(`Key=${'['.repeat(100_000)}`)).toMatchObject({ ok: false, outside: true });
    expect(readShorthand(`Key=${'{a='.repeat(100_000)}`)).toMatchObject({ ok: false, outside: true });
  });

  it('reads ten thousand pairs', () => {
    const pairs = Array.from({ length: 10_000 }, (_, i) => `k${i}=value ${i}`);
    const read = readShorthand(pairs.join(','));
    expect(read.ok && Object.keys(read.pairs)).toHaveLength(10_000);
  });

  it('gives back what was written down', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcé /:.-=,[]{}'), maxLength: 8 });
    fc.assert(
      fc.property(plain, plain, (key, value) => {
        const read = readShorthand(`Key='${key}',Value="${value}"`);
        expect(read).toEqual({ ok: true, pairs: { Key: key, Value: value } });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`Key=,'"\\ab []{}`) }), (text) => {
        expect(typeof readShorthand(text).ok).toBe('boolean');
      }),
    );
  });
});
