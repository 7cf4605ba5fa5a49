import { describe, expect, it } from 'vitest';
import { piecesOf } from '../evaluation/glob.ts';
import { ANY, automatonOf, patternAutomaton, RUN, type Automaton } from './automaton.ts';
import type { Either, Part } from './goals.ts';
import { resourceFor } from './resources.ts';

const anything = automatonOf([ANY, RUN]);
const glob = (pattern: string): Automaton => patternAutomaton(piecesOf(pattern));
const is = (...patterns: readonly string[]): Part => ({ all: patterns.map(glob), none: [] });
const isNot = (...patterns: readonly string[]): Part => ({ all: [], none: patterns.map(glob) });
const EVERYWHERE: Part = { all: [], none: [] };
const find = (goal: readonly Either[], { states = 5000, region = EVERYWHERE } = {}) =>
  resourceFor(anything, goal, { states, region });

describe('a resource for a goal', () => {
  it.each<[readonly Either[], string | null]>([
    [[], 'x'],
    [[[is('a*')]], 'a'],
    [[[is('a*')], [isNot('a')]], 'ax'],
    [[[is('a*'), is('b')], [is('b*')]], 'b'],
    [[[is('a'), is('b')], [isNot('a')]], 'b'],
    [[[is('a')], [is('b')]], null],
    [[[is('a'), is('b')], [isNot('a', 'b')]], null],
    [[[is('a*'), is('b*')], [is('*c'), is('*d')], [isNot('ac', 'ad', 'bc')]], 'axc'],
    [[[]], null],
    [[[], [is('a')]], null],
    [[[is('a'), is('b')], []], null],
    [[[isNot('x'), is('a')]], 'y'],
    [
      [
        [isNot('*'), is('x')],
        [isNot('x'), is('a', '?')],
      ],
      null,
    ],
  ])('%# is found', (goal, resource) => {
    const found = find(goal);
    expect(found.bounded).toBe(false);
    if (resource === 'axc') expect(found.resource).toMatch(/^(?:a.+c|bd|a.+d|b.+c)$/);
    else expect(found.resource).toBe(resource);
  });

  it('is of the region', () => {
    expect(find([[is('a*')]], { region: isNot('a') }).resource).toBe('ax');
    expect(find([[isNot('b')]], { region: is('b*') }).resource).toBe('bx');
    expect(find([[is('a')]], { region: is('b*') })).toEqual({ resource: null, bounded: false });
    expect(find([[is('a*')], [isNot('ax')]], { region: isNot('a') }).resource).toBe('ay');
  });

  it('takes no question for what contradicts itself on the face of it', () => {
    expect(find([[is('*a*b*c*d*')], [isNot('*a*b*c*d*')]], { states: 1 })).toEqual({ resource: null, bounded: false });
    expect(find([[is('abc'), is('*')], [isNot('abc', '*')]], { states: 1 })).toEqual({
      resource: null,
      bounded: false,
    });
  });

  it('says when a question stopped before it knew, unless another one had an answer', () => {
    expect(find([[is('abcdef')]], { states: 3 })).toEqual({ resource: null, bounded: true });
    expect(find([[is('abcdef'), is('a')]], { states: 3 })).toEqual({ resource: 'a', bounded: false });
    expect(find([[is('abcdef'), is('a')], [isNot('a')]], { states: 3 })).toEqual({ resource: null, bounded: true });
  });

  it('asks no more questions than it may, and asks the same one once', () => {
    const many = (from: string, length: number): Either => Array.from({ length }, (_, n) => is(`${from}${n}`));
    expect(find([many('a', 63), many('b', 64)]).bounded).toBe(true);
    expect(find([many('a', 62), many('b', 64)])).toEqual({ resource: null, bounded: false });
    expect(find([Array.from({ length: 30_000 }, () => is('a')), [is('b')]])).toEqual({
      resource: null,
      bounded: false,
    });
  });

  it('stops when the steps of the whole comparison are spent', () => {
    const goal: readonly Either[] = [[is('a'), is('b'), is('c')], [isNot('a', 'b')]];
    const spent = (left: number) => resourceFor(anything, goal, { states: 5000, region: EVERYWHERE, effort: { left } });
    expect(spent(1)).toEqual({ resource: null, bounded: true });
    expect(spent(1000)).toEqual({ resource: 'c', bounded: false });
  });

  it('asks about parts of two patterns each for itself', () => {
    expect(find([[{ all: [glob('a*')], none: [glob('*')] }, is('a*')]]).resource).toBe('a');
    expect(
      find([
        [
          { all: [glob('a*')], none: [glob('a')] },
          { all: [glob('a*')], none: [glob('ax')] },
        ],
        [is('a')],
      ]).resource,
    ).toBe('a');
  });
});
