import { describe, expect, it } from 'vitest';
import { answersFormat, answersOf, lastAnswers, withAnswers, type Answered, type KeptAnswers } from './answers.ts';

const answered = (question: string, at: string, more: Partial<Answered> = {}): Answered => ({
  question,
  run: 'r1',
  at: `2026-01-01T10:00:${at}Z`,
  answer: { kind: 'single', option: 0 },
  confidence: 'sure',
  right: true,
  score: 1,
  misconceptions: [],
  ...more,
});
const kept = (...answers: readonly Answered[]): KeptAnswers => ({ format: 1, answers });

describe('kept answers', () => {
  it('takes no answer twice, and every other', () => {
    const one = answered('nest', '01');
    const again = answered('nest', '02');
    expect(withAnswers(kept(one), [one]).answers).toEqual([one]);
    expect(withAnswers(kept(one), [one, again]).answers).toEqual([one, again]);
  });

  it('knows the last answer to each question, whatever the order in which tabs wrote', () => {
    const last = lastAnswers([answered('nest', '05', { right: false }), answered('nest', '01')]);
    expect(last.get('nest')?.right).toBe(false);
  });

  it('counts the first answer of a run where two tabs answered the same', () => {
    const own = answersOf('r1', [
      answered('nest', '05'),
      answered('nest', '01', { right: false }),
      answered('nest', '00', { run: 'r2' }),
    ]);
    expect(own.get('nest')?.right).toBe(false);
    expect(own.size).toBe(1);
  });

  it.each<[string, unknown]>([
    ['a score beyond 1', answered('nest', '01', { score: 2 })],
    ['no time', { ...answered('nest', '01'), at: 'yesterday' }],
    ['an unknown confidence', { ...answered('nest', '01'), confidence: 'certain' }],
    ['an answer that is no object', { ...answered('nest', '01'), answer: 3 }],
    ['no list of misconceptions', { ...answered('nest', '01'), misconceptions: 'groups-nest' }],
  ])('does not read %s', (_, entry) => {
    expect(answersFormat.read({ format: 1, answers: [answered('wins', '00'), entry] })).toBeNull();
  });

  it('reads what it wrote', () => {
    const value = kept(answered('nest', '01'), answered('wins', '02', { confidence: null }));
    expect(answersFormat.read(structuredClone({ ...value }))).toEqual(value);
  });
});
