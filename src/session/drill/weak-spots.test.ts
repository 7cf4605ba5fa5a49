import { describe, expect, it } from 'vitest';
import { bank } from '../../../test/support/bank.ts';
import type { Answered } from './answers.ts';
import { weakSpots } from './weak-spots.ts';

let second = 0;
const answered = (question: string, right: boolean, more: Partial<Answered> = {}): Answered => ({
  question,
  run: 'r',
  at: new Date(1_800_000_000_000 + second++ * 1000).toISOString(),
  answer: {},
  confidence: 'unsure',
  right,
  score: right ? 1 : 0,
  misconceptions: [],
  ...more,
});

describe('weak spots', () => {
  it('follow from the last answer to each question: what is right now is no weak spot', () => {
    const spots = weakSpots(bank, [
      answered('nest', false, { misconceptions: ['groups-nest'] }),
      answered('nest', true),
      answered('wins', false, { misconceptions: ['groups-nest'] }),
    ]);
    expect(spots.beliefs.map(({ belief, questions }) => [belief.id, questions])).toEqual([['groups-nest', ['wins']]]);
    expect(spots).toMatchObject({ answered: 2, right: 1, outcomes: { nest: 'right', wins: 'wrong' } });
  });

  it('name beliefs held for sure before those that show more often', () => {
    const spots = weakSpots(bank, [
      answered('nest', false, { misconceptions: ['groups-nest'] }),
      answered('wins', false, { misconceptions: ['groups-nest'] }),
      answered('principal', false, { misconceptions: ['group-can-sign-in'], confidence: 'sure' }),
    ]);
    expect(spots.beliefs.map(({ belief }) => belief.id)).toEqual(['group-can-sign-in', 'groups-nest']);
    expect(spots.sureAndWrong).toEqual(['principal']);
  });

  it('put the topic with the smallest share of right answers first, and leave out what was not asked', () => {
    const spots = weakSpots(bank, [answered('nest', true), answered('wins', false), answered('denied', true)]);
    expect(spots.topics).toEqual([
      { id: 'deny', total: 3, answered: 2, right: 1 },
      { id: 'groups', total: 4, answered: 1, right: 1 },
    ]);
    expect(weakSpots(bank, []).topics).toEqual([]);
  });

  it('tell how often one was right when sure', () => {
    const spots = weakSpots(bank, [
      answered('nest', true, { confidence: 'sure' }),
      answered('wins', false, { confidence: 'sure' }),
      answered('denied', true, { confidence: 'guessing' }),
      answered('mend', true, { confidence: null }),
    ]);
    expect(spots.confidence).toEqual({
      guessing: { answered: 1, right: 1 },
      unsure: { answered: 0, right: 0 },
      sure: { answered: 2, right: 1 },
    });
  });

  it('pass over questions that the bank no longer has', () => {
    expect(weakSpots(bank, [answered('gone', false, { misconceptions: ['groups-nest'] })])).toMatchObject({
      answered: 0,
      beliefs: [],
    });
  });
});
