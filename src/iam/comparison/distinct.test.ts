import { expect, it } from 'vitest';
import { compileGlob, piecesOf } from '../evaluation/glob.ts';
import { ANY, automatonOf, RUN, tokensOf } from './automaton.ts';
import { distinctTexts } from './distinct.ts';

const anything = automatonOf([ANY, RUN]);
const distinct = (patterns: readonly string[], candidates: readonly string[] = [], states = 1000, format = anything) =>
  distinctTexts(
    format,
    patterns.map((pattern) => automatonOf(tokensOf(piecesOf(pattern)))),
    candidates,
    states,
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
  [['*'], ['1']],
])('finds a text for every set of %j that some text matches', (patterns, bits) => {
  const { texts, bounded } = distinct(patterns);
  expect(asBits(patterns, texts)).toEqual(bits);
  expect(bounded).toBe(false);
});

it('prefers a candidate to a text of its own, and takes the first of those that are alike', () => {
  expect(distinct(['a*'], ['report.txt', 'other.txt', 'archive.txt']).texts).toEqual(['report.txt', 'archive.txt']);
});

it('gives the shortest text where no candidate is of its sort', () => {
  expect(distinct(['a*', 'ab*'], ['report.txt']).texts).toEqual(['report.txt', 'a', 'ab']);
});

it('leaves out candidates that are not of the format', () => {
  expect(distinct(['a*'], ['']).texts).not.toContain('');
});

it('uses a character that no pattern names', () => {
  expect(distinct(['*x*', '*y*']).texts.some((text) => !/[xy]/.test(text))).toBe(true);
});

it('keeps to the format, and takes its own characters where it goes on with them', () => {
  const twoWords = automatonOf([{ run: false, not: '/' }, '/', { run: false, not: '/' }]);
  expect(distinct(['a*', '*b'], [], 1000, twoWords).texts.toSorted()).toEqual(['a/b', 'a/x', 'x/b', 'x/x']);
  const named = automatonOf([...'ab']);
  expect(distinct(['*b', 'c*'], [], 1000, named).texts).toEqual(['ab']);
});

it('stops when the steps of the whole comparison are spent', () => {
  const patterns = [automatonOf([...'abc'])];
  expect(distinctTexts(anything, patterns, [], 1000, { left: 5 }).bounded).toBe(true);
  const effort = { left: 1000 };
  expect(distinctTexts(anything, patterns, [], 1000, effort).bounded).toBe(false);
  expect(effort.left).toBeLessThan(1000 - 4 * 2);
});

it('says so when it stops before it has seen all', () => {
  const patterns = ['*a*', '*b*', '*c*'];
  const { texts, bounded } = distinct(patterns, [], 5);
  expect(bounded).toBe(true);
  expect(texts.length).toBeLessThan(8);
  expect(texts.length).toBeGreaterThan(0);
  expect(distinct(['abc'], [], 4).bounded).toBe(true);
  expect(distinct(['abc'], [], 5)).toEqual({ texts: expect.arrayContaining(['abc', 'x']), bounded: false });
});
