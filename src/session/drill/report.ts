import type { Level, Question } from '../../grader/index.ts';
import { answersOf, type Answered } from './answers.ts';
import { LEVELS, questionsOf, type Bank } from './bank.ts';
import { beliefSpots, countRight, tallyOf, type BeliefSpot, type Tally, type WeakSpots } from './weak-spots.ts';

export const OUTCOMES = ['right', 'partly', 'wrong', 'unanswered'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ReportLine {
  readonly question: Question;
  readonly outcome: Outcome;
  /** From 0 to 1. */
  readonly score: number;
  /** Null when it was not answered. */
  readonly answered: Answered | null;
}

/** What came of a drill or of a mock interview. INVARIANT: the counts add up to the lines. */
export interface Report {
  readonly run: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly lines: readonly ReportLine[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** From 0 to 1, over all lines. */
  readonly score: number;
  /** By topic, in the order of the bank; `id` is the topic's. */
  readonly topics: readonly Tally[];
  readonly levels: readonly (Tally & { readonly id: Level })[];
  readonly confidence: WeakSpots['confidence'];
  readonly beliefs: readonly BeliefSpot[];
}

/** The report of a run over these questions. */
export function reportOf(
  bank: Bank,
  run: { readonly id: string; readonly startedAt: string; readonly questions: readonly string[] },
  answers: readonly Answered[],
): Report {
  const given = answersOf(run.id, answers);
  const asked = new Map(questionsOf(bank).map((question) => [question.id, question]));
  const lines = run.questions.flatMap((id): readonly ReportLine[] => {
    const question = asked.get(id);
    return question === undefined ? [] : [lineOf(question, given.get(id) ?? null)];
  });
  const answered = lines.flatMap((line) => line.answered ?? []);
  const count = (outcome: Outcome): number => lines.filter((line) => line.outcome === outcome).length;
  const topics = new Map(bank.topics.map(({ id }) => [id, lines.filter(({ question }) => question.topic === id)]));
  return {
    run: run.id,
    startedAt: run.startedAt,
    lines,
    counts: {
      right: count('right'),
      partly: count('partly'),
      wrong: count('wrong'),
      unanswered: count('unanswered'),
    },
    score: lines.length === 0 ? 0 : lines.reduce((sum, { score }) => sum + score, 0) / lines.length,
    topics: [...topics].flatMap(([id, own]) => (own.length === 0 ? [] : [tally(id, own)])),
    levels: LEVELS.flatMap((level) => {
      const own = lines.filter(({ question }) => question.level === level);
      return own.length === 0 ? [] : [{ ...tally(level, own), id: level }];
    }),
    confidence: tallyOf(answered),
    beliefs: beliefSpots(
      bank.beliefs,
      answered.filter(({ right }) => !right),
    ),
  };
}

function lineOf(question: Question, answered: Answered | null): ReportLine {
  if (answered === null) return { question, outcome: 'unanswered', score: 0, answered };
  const { right, score } = answered;
  return { question, outcome: right ? 'right' : score > 0 ? 'partly' : 'wrong', score, answered };
}

function tally(id: string, lines: readonly ReportLine[]): Tally {
  const answered = lines.flatMap((line) => line.answered ?? []);
  return { id, total: lines.length, answered: answered.length, right: countRight(answered) };
}
