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

  // Source: the form of ShorthandParseSyntaxError in aws-cli v2, shorthand.py.
  it.each([
    ['team', "Expected: '=', received: 'EOF' for input:\nteam\n    ^"],
    ['Key,Value=b', "Expected: '=', received: ',' for input:\nKey,Value=b\n   ^"],
    ["Key='a", "Expected: '<singled quoted>', received: '<none>' for input:\nKey='a\n    ^"],
    ['Key="a', "Expected: '<double quoted>', received: '<none>' for input:\nKey=\"a\n    ^"],
    ['Key=a,', "Expected: '<second>', received: '<none>' for input:\nKey=a,\n      ^"],
    ['Key=[a', "Expected: ',', received: 'EOF' for input:\nKey=[a\n      ^"],
    ['Key={a}', "Expected: '=', received: '}' for input:\nKey={a}\n      ^"],
    ['Key=a]', "Expected: ',', received: ']' for input:\nKey=a]\n     ^"],
    ["Key='a'b", "Expected: ',', received: 'b' for input:\nKey='a'b\n       ^"],
    ['Key=a,Key=b', 'Second instance of key "Key" encountered for input:\nKey=a,Key=b\n      ^'],
  ])('refuses %s', (text, message) => {
    expect(readShorthand(text)).toEqual({ ok: false, message });
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
