import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortPattern, shortText } from '../../../test/support/scenarios.ts';
import { compileGlob, piecesOf } from '../evaluation/glob.ts';
import { accepts, automatonOf, DEAD, tokensOf, type Automaton } from './automaton.ts';

const glob = (pattern: string): Automaton => automatonOf(tokensOf(piecesOf(pattern)));

it('accepts what the pattern matches when a policy is evaluated, and nothing else', () => {
  fc.assert(
    fc.property(shortPattern, shortText, (pattern, text) => {
      expect(accepts(glob(pattern), text)).toBe(compileGlob(pattern)(text));
    }),
  );
});

it('is dead once no text can be accepted any more', () => {
  const pattern = glob('ab*');
  expect(pattern.step(pattern.start, 'x')).toBe(DEAD);
  expect(pattern.step(DEAD, 'a')).toBe(DEAD);
});

it('keeps characters out of a place that does not take them', () => {
  const bucket = automatonOf([
    { run: false, not: '/' },
    { run: true, not: '/' },
  ]);
  expect(['', 'a', 'ab', 'a/b'].map((text) => accepts(bucket, text))).toEqual([false, true, true, false]);
});

it('stays small however many stars there are', () => {
  const pattern = glob('*a*b*a*b*a*b*');
  const reached = new Set<number>();
  for (let n = 0; n < 2 ** 10; n++) {
    let state = pattern.start;
    for (const bit of n.toString(2)) state = pattern.step(state, bit === '1' ? 'a' : 'b');
    reached.add(state);
  }
  expect(reached.size).toBeLessThanOrEqual(7);
});
