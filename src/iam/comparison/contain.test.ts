import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlob, piecesOf } from '../evaluation/glob.ts';
import { ANY, accepts, automatonOf, patternAutomaton, RUN, type Automaton, type Token } from './automaton.ts';
import { agree, contain } from './contain.ts';

const anything = automatonOf([ANY, RUN]);
const globs = (...patterns: readonly string[]): readonly Automaton[] =>
  patterns.map((pattern) => patternAutomaton(piecesOf(pattern)));
const ask = (all: readonly string[], none: readonly string[], format = anything, states = 5000) =>
  contain({ format, all: globs(...all), none: globs(...none) }, states);
const NOTHING = { text: null, bounded: false };

describe('a question about texts', () => {
  it.each<[readonly string[], readonly string[], string]>([
    [[], [], 'x'],
    [['a*'], [], 'a'],
    [['a*'], ['a'], 'ax'],
    [['a*', '*b'], [], 'ab'],
    [['a*', '*b'], ['ab'], 'axb'],
    [['??'], ['x*'], 'yx'],
    [['*a*', '*b*'], ['a*'], 'ba'],
    [['a*'], ['a?', 'a'], 'axx'],
    [['a*', 'a*'], [], 'a'],
    [['app-logs/*'], ['app-logs/a*', 'other/*'], 'app-logs/'],
    [['abc*', 'a*'], ['b*'], 'abc'],
    [['*.txt'], ['?.txt', '.txt'], 'xx.txt'],
  ])('all of %j and none of %j: %s', (all, none, text) => {
    expect(ask(all, none)).toEqual({ text, bounded: false });
  });

  it.each<[readonly string[], readonly string[]]>([
    [['a*'], ['*']],
    [['a*'], ['a*']],
    [['a*', 'b*'], []],
    [['ab', 'abc'], []],
    [['a?'], ['a*']],
    [['a*b'], ['*b']],
    [['a*'], ['a', 'a?*']],
    [['*a*b*'], ['*a*']],
  ])('has no answer: all of %j and none of %j', (all, none) => {
    expect(ask(all, none)).toEqual(NOTHING);
  });

  it('spends a step on each pattern for each character that it reads', () => {
    const spent = (all: readonly string[], none: readonly string[]): number => {
      const effort = { left: 1000 };
      contain({ format: anything, all: globs(...all), none: globs(...none) }, 5000, effort);
      return 1000 - effort.left;
    };
    const few = spent(['*a'], []);
    expect(few).toBeGreaterThan(0);
    expect(spent(['*a', '*aa'], [])).toBeGreaterThan(few);
    expect(spent(['*a'], ['*ba', '*ca'])).toBeGreaterThan(few);
  });

  it('keeps to the format, and uses its own characters where they go on elsewhere', () => {
    const word: Token = { run: true, not: '/' };
    const format = automatonOf(['b', '/', word, '/', word]);
    expect(ask(['*'], [], format).text).toBe('b//');
    expect(ask(['*x*x*/'], [], format).text).toBe('b/xx/');
    expect(ask(['*'], ['b/*/'], format).text).toBe('b//x');
    expect(ask(['c*'], [], format)).toEqual(NOTHING);
    expect(ask(['b/?/?/?'], [], format)).toEqual(NOTHING);
    expect(ask(['*'], ['b/*'], format)).toEqual(NOTHING);
    const region = automatonOf([
      { run: false, only: 'abc' },
      { run: true, only: 'abc-' },
      { run: false, only: '0123456789' },
    ]);
    expect(ask(['*-?'], ['a-*'], region).text).toBe('b-0');
    expect(ask(['?*1'], [], region).text).toBe('a1');
    expect(ask(['*'], ['*0'], region).text).toBe('a1');
  });

  it('answers as trying out every short text does', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 4 });
    const texts = ['a', 'b', 'x'].flatMap((one) =>
      ['', 'a', 'b', 'x'].flatMap((two) => ['', 'a', 'b', 'x'].map((three) => one + two + three)),
    );
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 2 }), fc.array(pattern, { maxLength: 3 }), (all, none) => {
        const [wanted, unwanted] = [all.map(compileGlob), none.map(compileGlob)];
        const fits = (text: string): boolean =>
          wanted.every((matches) => matches(text)) && !unwanted.some((matches) => matches(text));
        const { text, bounded } = ask(all, none);
        const tried = texts.filter(fits).toSorted((a, b) => a.length - b.length)[0];
        expect(bounded).toBe(false);
        expect(text === null || (fits(text) && accepts(anything, text))).toBe(true);
        expect(tried === undefined || (text !== null && text.length <= tried.length)).toBe(true);
      }),
    );
  });

  it('stays small where sets of accepted patterns are without number', () => {
    const many = Array.from({ length: 40 }, (_, n) => `*${String.fromCharCode(97 + (n % 26))}*/*${n}*`);
    expect(ask(many.slice(0, 1), many.map((one) => `${one}*`).slice(1))).toEqual({ text: 'a/0', bounded: false });
    expect(ask(['*a*/*0*'], [...many.slice(1), '*/*'])).toEqual(NOTHING);
    const crossing = Array.from({ length: 14 }, (_, n) => `*${String.fromCharCode(97 + n)}*`);
    expect(ask(['*z*'], crossing, anything, 60)).toEqual({ text: 'z', bounded: false });
    expect(ask(['?????????'], [...crossing, '*z*', '?????*'], anything, 60)).toEqual(NOTHING);
    expect(ask(['*.txt'], [...crossing.map((one) => `${one}x*`), '*t'], anything, 200)).toEqual(NOTHING);
  });

  it('says so when it stops before it knows', () => {
    expect(ask(['??????'], ['x*', 'yx*'], anything, 3)).toEqual({ text: null, bounded: true });
    expect(ask(['aaa'], [], anything, 4)).toEqual({ text: 'aaa', bounded: false });
    expect(ask(['aaa'], [], anything, 3)).toEqual({ text: null, bounded: true });
    expect(ask(['aaa*'], ['aaa?'], automatonOf([...'aaa']), 2)).toEqual({ text: null, bounded: true });
  });
});

it('sees what contradicts itself on the face of it without a search', () => {
  expect(ask(['*a*b*'], ['*a*b*'], anything, 1)).toEqual(NOTHING);
  expect(ask(['*a*b*'], ['*'], anything, 1)).toEqual(NOTHING);
  expect(ask(['a*'], ['b*'], automatonOf([...'a']), 2)).toEqual({ text: 'a', bounded: false });
});

it('does not come back to where it began', () => {
  expect(ask(['*ab'], [], automatonOf([RUN]), 3)).toEqual({ text: 'ab', bounded: false });
});

it('stops when the steps of the whole comparison are spent, and spends from them', () => {
  const question = { format: anything, all: globs('abcdef*'), none: globs('abcdefx*') };
  expect(contain(question, 5000, { left: 3 })).toEqual({ text: null, bounded: true });
  const effort = { left: 1000 };
  expect(contain(question, 5000, effort).text).toBe('abcdef');
  expect(effort.left).toBeLessThan(1000 - 6 * 3);
  expect(effort.left).toBeGreaterThan(0);
});

it('two texts agree when one begins with the other', () => {
  expect([agree('ab', 'abc'), agree('abc', 'ab'), agree('ab', 'ac'), agree('', 'a'), agree('a', 'a')]).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
});
