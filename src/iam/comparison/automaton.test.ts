import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortPattern, shortText } from '../../../test/support/scenarios.ts';
import { compileGlob, piecesOf } from '../evaluation/glob.ts';
import {
  accepts,
  ANY,
  automatonOf,
  DEAD,
  isEverything,
  patternAutomaton,
  RUN,
  tokensOf,
  type Automaton,
  type Token,
} from './automaton.ts';

const glob = (pattern: string): Automaton => automatonOf(tokensOf(piecesOf(pattern)));
const after = (automaton: Automaton, text: string): number =>
  [...text].reduce((state, character) => automaton.step(state, character), automaton.start);
const not = (characters: string, run = false): Token => ({ run, not: characters });
const only = (characters: string, run = false): Token => ({ run, only: characters });

describe('the automaton of a pattern', () => {
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
    expect(pattern.accepts(DEAD)).toBe(false);
    expect(pattern.sure(DEAD)).toBe(false);
    expect(pattern.literals(DEAD)).toEqual([]);
    expect(pattern.fresh(DEAD, new Set())).toEqual([]);
  });

  it('keeps characters out of a place that does not take them', () => {
    const bucket = automatonOf([not('/'), not('/', true)]);
    expect(['', 'a', 'ab', 'a/b'].map((text) => accepts(bucket, text))).toEqual([false, true, true, false]);
  });

  it('takes no others in a place of a few, once or in a run', () => {
    const region = automatonOf([only('ab'), only('cd', true), '-']);
    expect(['a-', 'b-', 'acdc-', 'c-', 'aa-', '-', 'ac'].map((text) => accepts(region, text))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is in the same state after the same places, by whatever way', () => {
    const pattern = glob('*a');
    expect(after(pattern, 'xa')).toBe(after(pattern, 'a'));
    expect(after(pattern, 'x')).toBe(pattern.start);
  });

  it('forgets what stands before a star that it has reached', () => {
    const pattern = glob('*ab*c*');
    expect(pattern.literals(after(pattern, 'ab'))).toEqual(['c']);
    expect(pattern.literals(after(pattern, 'abc'))).toEqual([]);
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

  it.each([
    ['abc', 'abc'],
    ['ab*c', 'ab'],
    ['?bc', ''],
    ['', ''],
  ])('of %s knows that its texts begin with "%s"', (pattern, prefix) => {
    expect(glob(pattern).prefix).toBe(prefix);
    expect(glob(pattern).size).toBe(pattern.length);
  });

  it('is sure once a star is all that is left', () => {
    const pattern = glob('a*b*');
    expect(['', 'a', 'ax', 'ab', 'axbx'].map((text) => pattern.sure(after(pattern, text)))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(glob('').sure(0)).toBe(false);
    const words = automatonOf(['a', not('/', true)]);
    expect(words.sure(after(words, 'a'))).toBe(false);
    const ending = glob('*b');
    expect(ending.sure(ending.start)).toBe(false);
  });
});

describe('a state covers another', () => {
  const pattern = glob('a*b?c');
  const covers = (big: string, small: string): boolean => pattern.covers(after(pattern, big), after(pattern, small));

  it.each([
    ['a', 'a', true],
    ['ab', 'a', true],
    ['a', 'ab', false],
    ['abb', 'ab', true],
    ['ab', 'abb', false],
    ['a', '', true],
    ['', 'a', false],
    ['', 'x', true],
    ['x', 'x', true],
    ['x', 'a', false],
  ])('after "%s" that after "%s": %s', (big, small, expected) => {
    expect(covers(big, small)).toBe(expected);
    expect(covers(big, small)).toBe(expected);
  });

  it('only when it accepts all that the other accepts', () => {
    fc.assert(
      fc.property(shortPattern, shortText, shortText, shortText, (written, one, other, rest) => {
        const automaton = glob(written);
        const [big, small] = [after(automaton, one), after(automaton, other)];
        const claims = automaton.covers(big, small) && accepts(automaton, other + rest);
        expect(!claims || accepts(automaton, one + rest)).toBe(true);
      }),
    );
  });
});

describe('the characters that matter', () => {
  it('are those that the pattern writes at its places, those that a class names, and no others', () => {
    const pattern = glob('*ab?c');
    expect(pattern.literals(pattern.start)).toEqual(['a']);
    expect(pattern.literals(after(pattern, 'a'))).toEqual(['a', 'b']);
    expect(automatonOf([not(':/')]).literals(0)).toEqual([':', '/']);
    expect(automatonOf([only('ab')]).literals(0)).toEqual(['a', 'b']);
    expect(glob('').literals(0)).toEqual([]);
  });

  it('have a fresh one beside them for each class that goes on', () => {
    expect(glob('*').fresh(0, new Set())).toEqual(['x']);
    expect(glob('?').fresh(0, new Set(['x', 'y']))).toEqual(['z']);
    expect(glob('abc').fresh(0, new Set())).toEqual([]);
    expect(automatonOf([not('xyz')]).fresh(0, new Set(['k']))).toEqual(['q']);
    expect(automatonOf([only('ab')]).fresh(0, new Set(['a']))).toEqual(['b']);
    expect(automatonOf([only('ab')]).fresh(0, new Set(['a', 'b']))).toEqual([]);
    expect(automatonOf([not('/', true), '/', 'x']).fresh(0, new Set())).toEqual(['x']);
    // A class may have letters of which nobody would think as a filler.
    expect(automatonOf([only('éÉ')]).fresh(0, new Set(['é']))).toEqual(['É']);
  });

  it('leave out the one that goes on by itself, and say each class once', () => {
    const either = automatonOf([not('', true), 'x']);
    expect(either.fresh(0, new Set())).toEqual(['y']);
    const two = automatonOf([only('ab', true), only('ab', true), not('/', true)]);
    expect(two.fresh(0, new Set())).toEqual(['a', 'x']);
    expect(automatonOf([only('ab', true), only('cd')]).fresh(0, new Set())).toEqual(['a', 'c']);
    expect(automatonOf([not('ab', true), not('x')]).fresh(0, new Set())).toEqual(['x', 'y']);
    const alike = automatonOf([only('x', true), not('/', true)]);
    expect(alike.fresh(0, new Set())).toEqual(['x']);
  });

  it('run out only when a policy has written them all', () => {
    const taken = new Set('xyzkqjvw0123456789abcdefghilmnoprstuABCDEFGHIJKLMNOPQRSTUVWXYZ-_.~+=@,/: ');
    expect(glob('*').fresh(0, taken)).toHaveLength(1);
  });
});

describe('a pattern that is met again', () => {
  it('is the same object, so that patterns are told by identity', () => {
    expect(patternAutomaton(piecesOf('app-*'))).toBe(patternAutomaton(piecesOf('app-*')));
    expect(patternAutomaton(piecesOf('app-*'))).not.toBe(patternAutomaton(piecesOf('app-?')));
    expect(patternAutomaton(['app-*'])).not.toBe(patternAutomaton(piecesOf('app-*')));
    expect(patternAutomaton(['app-?'])).not.toBe(patternAutomaton(piecesOf('app-?')));
  });

  it('has one star where two were written', () => {
    expect(patternAutomaton(piecesOf('a**b'))).toBe(patternAutomaton(piecesOf('a*b')));
    expect(patternAutomaton(piecesOf('a*b*'))).not.toBe(patternAutomaton(piecesOf('a*b')));
    expect(patternAutomaton(piecesOf('??')).size).toBe(2);
  });

  it('is everything when it is one star', () => {
    expect(isEverything(patternAutomaton(piecesOf('**')))).toBe(true);
    expect(['a', '?', '*a', 'a*', ''].map((one) => isEverything(patternAutomaton(piecesOf(one))))).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });

  it('is forgotten before there are too many, and made anew', () => {
    const first = patternAutomaton(piecesOf('forgotten-*'));
    for (let n = 0; n < 5001; n++) patternAutomaton([`remembered-${n}`]);
    const again = patternAutomaton(piecesOf('forgotten-*'));
    expect(again).not.toBe(first);
    expect(accepts(again, 'forgotten-a')).toBe(true);
  });
});

it('has a token for any character and one for any run', () => {
  expect(tokensOf(piecesOf('a?*'))).toEqual(['a', ANY, RUN]);
});
