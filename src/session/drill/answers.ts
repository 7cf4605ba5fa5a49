import type { Format } from './shelf.ts';
import { isListOf, isOneOf, isRecord, isText, isTime } from '../shapes.ts';

export const CONFIDENCES = ['guessing', 'unsure', 'sure'] as const;
/** How sure somebody was, said before the answer was shown. */
export type Confidence = (typeof CONFIDENCES)[number];

/** An answer that was given and marked. All of them are kept. */
export interface Answered {
  readonly question: string;
  /** Id of the drill or of the mock interview. */
  readonly run: string;
  /** ISO 8601. */
  readonly at: string;
  /** An `Answer` to the question as it was then: ask `isAnswer` before it is shown. */
  readonly answer: unknown;
  /** Null in a mock interview, which does not ask for it. */
  readonly confidence: Confidence | null;
  readonly right: boolean;
  readonly score: number;
  readonly misconceptions: readonly string[];
}

/** What is stored under `answers`. Format 1. */
export interface KeptAnswers {
  readonly format: 1;
  readonly answers: readonly Answered[];
}

export const answersFormat: Format<KeptAnswers> = {
  key: 'answers',
  empty: { format: 1, answers: [] },
  read: ({ answers }) => (isListOf(answers, isAnswered) ? { format: 1, answers } : null),
};

function isAnswered(value: unknown): value is Answered {
  if (!isRecord(value) || !isRecord(value['answer'])) return false;
  const { question, run, at, confidence, right, score, misconceptions } = value;
  return (
    isText(question) &&
    isText(run) &&
    isTime(at) &&
    (confidence === null || isOneOf(confidence, CONFIDENCES)) &&
    typeof right === 'boolean' &&
    typeof score === 'number' &&
    score >= 0 &&
    score <= 1 &&
    isListOf(misconceptions, isText)
  );
}

const isSame = (a: Answered, b: Answered): boolean => a.run === b.run && a.question === b.question && a.at === b.at;

/** The kept answers with more of them. One that is kept already is not kept twice. */
export function withAnswers(kept: KeptAnswers, more: readonly Answered[]): KeptAnswers {
  const fresh = more.filter((one) => !kept.answers.some((other) => isSame(one, other)));
  return fresh.length === 0 ? kept : { format: 1, answers: [...kept.answers, ...fresh] };
}

/** The last answer to each question. */
export function lastAnswers(answers: readonly Answered[]): ReadonlyMap<string, Answered> {
  const last = new Map<string, Answered>();
  for (const answered of answers) {
    const before = last.get(answered.question);
    if (before === undefined || before.at <= answered.at) last.set(answered.question, answered);
  }
  return last;
}

/** The answers of one run by question. Where two tabs answered the same, the first counts. */
export function answersOf(run: string, answers: readonly Answered[]): ReadonlyMap<string, Answered> {
  const own = answers.filter((answered) => answered.run === run).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return new Map(own.map((answered) => [answered.question, answered]));
}
