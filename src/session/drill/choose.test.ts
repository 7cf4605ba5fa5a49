import { describe, expect, it } from 'vitest';
import { bank, decision, fix, open, single, trueFalse } from '../../../test/support/bank.ts';
import type { Level, Question } from '../../grader/index.ts';
import type { Answered } from './answers.ts';
import { questionsOf, type Bank } from './bank.ts';
import { chooseForDrill, chooseForMock } from './choose.ts';
import { defaultSettings } from './settings.ts';

const answered = (question: string, right: boolean, confidence: Answered['confidence']): Answered => ({
  question,
  run: 'r',
  at: '2026-01-01T10:00:00Z',
  answer: {},
  confidence,
  right,
  score: right ? 1 : 0,
  misconceptions: [],
});

describe('a drill', () => {
  it('asks first what one was sure of and had wrong, then other wrong answers, then what is new, then guesses, and last what one knows', () => {
    const answers = [
      answered('nest', true, 'sure'),
      answered('principal', true, 'guessing'),
      answered('denied', false, 'guessing'),
      answered('wins', false, 'sure'),
    ];
    const ids = chooseForDrill(bank, answers, defaultSettings, 'seed');
    expect(ids.slice(0, 2)).toEqual(['wins', 'denied']);
    expect(ids.slice(2, 5).toSorted()).toEqual(['delete-a-group', 'mend', 'what-is-a-group']);
    expect(ids.slice(5)).toEqual(['principal', 'nest']);
  });

  it('is the same for the same seed and another one for another', () => {
    const of = (seed: string) => chooseForDrill(bank, [], defaultSettings, seed).join(' ');
    expect(of('a')).toBe(of('a'));
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map(of)).size).toBeGreaterThan(1);
  });

  it('keeps to topics, level and number', () => {
    const of = (more: object) => chooseForDrill(bank, [], { ...defaultSettings, ...more }, 's').toSorted();
    expect(of({ topics: ['deny'] })).toEqual(['denied', 'mend', 'wins']);
    expect(of({ level: 'advanced' })).toEqual(['delete-a-group', 'mend']);
    expect(of({ topics: ['deny'], level: 'basic' })).toEqual(['denied']);
    expect(of({ count: 2 })).toHaveLength(2);
  });

  it('asks a set whole and in its order, and a single question alone', () => {
    expect(chooseForDrill(bank, [], { ...defaultSettings, set: 'article-nine', count: 1 }, 's')).toEqual([
      'what-is-a-group',
      'nest',
    ]);
    expect(chooseForDrill(bank, [], { ...defaultSettings, question: 'mend' }, 's')).toEqual(['mend']);
  });

  it('on weak spots leaves out what is new and what one knows', () => {
    const answers = [answered('nest', true, 'sure'), answered('wins', false, null), answered('mend', true, 'guessing')];
    expect(chooseForDrill(bank, answers, { ...defaultSettings, weak: true }, 's')).toEqual(['wins', 'mend']);
    expect(chooseForDrill(bank, [], { ...defaultSettings, weak: true }, 's')).toEqual([]);
  });
});

describe('a mock interview', () => {
  const levels: readonly Level[] = ['basic', 'intermediate', 'advanced'];
  const make = [single, trueFalse, decision, fix, open];
  const large: Bank = {
    ...bank,
    topics: ['groups', 'deny', 'edges', 'conditions'].map((topic) => ({
      id: topic,
      title: topic,
      summary: '',
      questions: levels.flatMap((level) =>
        make.map((kind) => kind(`${topic}-${level}-${kind.name}`, { topic, level })),
      ),
    })),
  };
  const chosen = (seed: string): readonly Question[] => {
    const all = new Map(questionsOf(large).map((question) => [question.id, question]));
    return chooseForMock(large, [], seed).flatMap((id) => all.get(id) ?? []);
  };

  it.each(['a', 'b', 'c'])(
    'asks twelve questions of all kinds and levels from every topic, from the basics up (%s)',
    (seed) => {
      const questions = chosen(seed);
      const count = (of: (question: Question) => boolean): number => questions.filter(of).length;
      expect(questions).toHaveLength(12);
      expect(count(({ kind }) => kind === 'open')).toBe(3);
      expect(count(({ kind }) => kind === 'decision')).toBe(2);
      expect(count(({ kind }) => kind === 'fix')).toBe(1);
      expect(levels.map((level) => count((question) => question.level === level))).toEqual([4, 5, 3]);
      expect(new Set(questions.map(({ topic }) => topic)).size).toBe(4);
      const order = questions.map(({ level }) => levels.indexOf(level));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    },
  );

  it('takes what there is of a small bank, each question once', () => {
    const ids = chooseForMock(bank, [], 'a');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(
      questionsOf(bank)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});
