import { CONFIDENCES, lastAnswers, type Answered, type Confidence } from './answers.ts';
import type { BankOutline, Belief } from './bank.ts';

/** A belief that showed in wrong answers. */
export interface BeliefSpot {
  readonly belief: Belief;
  /** The questions whose answers showed it. */
  readonly questions: readonly string[];
  /** Whether it was once held for sure. */
  readonly sure: boolean;
}

/** How many of some questions were answered, and how many of those answers were right. */
export interface Tally {
  readonly id: string;
  readonly total: number;
  readonly answered: number;
  readonly right: number;
}

/** What the last answer to each question says about somebody. */
export interface WeakSpots {
  readonly answered: number;
  readonly right: number;
  /** Ids of questions that were answered wrong and sure, the latest first. */
  readonly sureAndWrong: readonly string[];
  /** Those held for sure first, then those that show most often. */
  readonly beliefs: readonly BeliefSpot[];
  /** Topics with an answer, the weakest first. */
  readonly topics: readonly Tally[];
  /** By what was said before the answer was shown. */
  readonly confidence: Readonly<Record<Confidence, { readonly answered: number; readonly right: number }>>;
  readonly outcomes: Readonly<Record<string, 'right' | 'wrong'>>;
}

/** Questions that left the bank count no more. */
export function weakSpots(bank: BankOutline, answers: readonly Answered[]): WeakSpots {
  const all = lastAnswers(answers);
  const last = bank.topics.flatMap(({ questions }) => questions.flatMap(({ id }) => all.get(id) ?? []));
  const wrong = last.filter(({ right }) => !right).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const topics = bank.topics.map(({ id, questions }): Tally => {
    const own = questions.flatMap((question) => all.get(question.id) ?? []);
    return { id, total: questions.length, answered: own.length, right: countRight(own) };
  });
  return {
    answered: last.length,
    right: countRight(last),
    sureAndWrong: wrong.filter(({ confidence }) => confidence === 'sure').map(({ question }) => question),
    beliefs: beliefSpots(bank.beliefs, wrong),
    topics: topics
      .filter(({ answered }) => answered > 0)
      .toSorted((a, b) => a.right / a.answered - b.right / b.answered || b.answered - a.answered),
    confidence: tallyOf(last),
    outcomes: Object.fromEntries(last.map(({ question, right }) => [question, right ? 'right' : 'wrong'])),
  };
}

/** The beliefs that answers showed. */
export function beliefSpots(beliefs: readonly Belief[], wrong: readonly Answered[]): readonly BeliefSpot[] {
  return beliefs
    .map((belief): BeliefSpot => {
      const own = wrong.filter(({ misconceptions }) => misconceptions.includes(belief.id));
      return {
        belief,
        questions: [...new Set(own.map(({ question }) => question))],
        sure: own.some(({ confidence }) => confidence === 'sure'),
      };
    })
    .filter(({ questions }) => questions.length > 0)
    .toSorted((a, b) => Number(b.sure) - Number(a.sure) || b.questions.length - a.questions.length);
}

export const countRight = (answers: readonly Answered[]): number => answers.filter(({ right }) => right).length;

/** How many answers of each confidence there are, and how many of them right. */
export function tallyOf(answers: readonly Answered[]): WeakSpots['confidence'] {
  const of = (confidence: Confidence) => {
    const own = answers.filter((answered) => answered.confidence === confidence);
    return { answered: own.length, right: countRight(own) };
  };
  const [guessing, unsure, sure] = CONFIDENCES.map(of);
  const none = { answered: 0, right: 0 };
  return { guessing: guessing ?? none, unsure: unsure ?? none, sure: sure ?? none };
}
