import { expect, it } from 'vitest';
import { compileGlob, piecesOf } from '../evaluation/glob.ts';
import { ANY, automatonOf, RUN, tokensOf } from './automaton.ts';
import { distinctTexts } from './distinct.ts';

const format = automatonOf([ANY, RUN]);
const sortsOf = (patterns: readonly string[], candidates: readonly string[] = [], effort = { states: 1000 }) =>
  distinctTexts(
    format,
    patterns.map((pattern) => automatonOf(tokensOf(piecesOf(pattern)))),
    candidates,
    effort,
  );
const asBits = (patterns: readonly string[], texts: readonly string[]): readonly string[] =>
  texts.map((text) => patterns.map((pattern) => Number(compileGlob(pattern)(text))).join('')).toSorted();

it.each([
  [['a*'], ['0', '1']],
  [
    ['a*', 'ab*'],
    ['00', '10', '11'],
  ],
  [
    ['a*', '*b'],
    ['00', '01', '10', '11'],
  ],
  [
    ['a?', 'ab'],
    ['00', '10', '11'],
  ],
  [
    ['*a*', '*b*', '*c*'],
    ['000', '001', '010', '011', '100', '101', '110', '111'],
  ],
  [
    ['a', 'b'],
    ['00', '01', '10'],
  ],
])('finds a text for every set of %j that some text matches', (patterns, bits) => {
  expect(asBits(patterns, sortsOf(patterns))).toEqual(bits);
});

it('prefers a candidate to a text of its own, and takes the first of those that are alike', () => {
  expect(sortsOf(['a*'], ['report.txt', 'other.txt', 'archive.txt'])).toEqual(['report.txt', 'archive.txt']);
});

it('leaves out candidates that are not of the format', () => {
  expect(sortsOf(['a*'], [''])).not.toContain('');
});

it('uses a character that no pattern names', () => {
  expect(sortsOf(['*x*', '*y*']).some((text) => !/[xy]/.test(text))).toBe(true);
});

it('stops at the bound, and takes from what may be spent', () => {
  const effort = { states: 5 };
  const patterns = ['*a*', '*b*', '*c*'];
  expect(sortsOf(patterns, [], effort).length).toBeLessThan(8);
  expect(effort.states).toBe(0);
});
