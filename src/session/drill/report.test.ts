import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bank } from '../../../test/support/bank.ts';
import type { Answered } from './answers.ts';
import { questionsOf } from './bank.ts';
import { OUTCOMES, reportOf, type Report } from './report.ts';

const ids = questionsOf(bank).map(({ id }) => id);
const anAnswer = fc.record<Answered>({
  question: fc.constantFrom(...ids),
  run: fc.constantFrom('mine', 'another'),
  at: fc.integer({ min: 0, max: 1e6 }).map((second) => new Date(second * 1000).toISOString()),
  answer: fc.constant({}),
  confidence: fc.constantFrom('guessing', 'unsure', 'sure', null),
  right: fc.boolean(),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  misconceptions: fc.subarray(['groups-nest', 'group-can-sign-in']),
});
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

test('whatever was answered, the counts of a report add up to its questions, by outcome, by topic and by level', () => {
  fc.assert(
    fc.property(fc.subarray(ids), fc.array(anAnswer), (questions, answers) => {
      const report: Report = reportOf(bank, { id: 'mine', startedAt: '2026-01-01T00:00:00Z', questions }, answers);
      const given = new Set(answers.filter(({ run }) => run === 'mine').map(({ question }) => question));
      expect(report.lines.map(({ question }) => question.id)).toEqual(questions);
      expect(sum(OUTCOMES.map((outcome) => report.counts[outcome]))).toBe(questions.length);
      expect(report.counts.unanswered).toBe(questions.filter((id) => !given.has(id)).length);
      for (const tallies of [report.topics, report.levels]) {
        expect(sum(tallies.map(({ total }) => total))).toBe(questions.length);
        expect(sum(tallies.map(({ right }) => right))).toBe(report.counts.right);
      }
      expect(report.score).toBeGreaterThanOrEqual(0);
      expect(report.score).toBeLessThanOrEqual(1);
      for (const { questions: shown } of report.beliefs) expect(shown.every((id) => questions.includes(id))).toBe(true);
    }),
  );
});
