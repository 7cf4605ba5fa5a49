import type { Answer } from '../../grader/index.ts';
import type { Format } from './shelf.ts';
import { isCount, isListOf, isOneOf, isRecord, isText, isTime } from '../shapes.ts';

/** What was answered in a mock interview. Marked when it is over. */
export interface Given<A = Answer> {
  readonly question: string;
  /** ISO 8601. */
  readonly at: string;
  readonly answer: A;
}

/** A mock interview, as it is stored under `mock`. Format 1. */
export interface MockRun<A = Answer> {
  readonly format: 1;
  readonly id: string;
  readonly seed: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly endsAt: string;
  /** ISO 8601: when it was ended, by hand or by the clock; null while it goes on. */
  readonly endedAt: string | null;
  /** Ids. */
  readonly questions: readonly string[];
  /** Place of the question at hand. */
  readonly at: number;
  readonly given: readonly Given<A>[];
  /** Answers that were begun, by question. */
  readonly drafts: Readonly<Record<string, A>>;
  /** Ids of the open answers that were compared with the model answer. */
  readonly compared: readonly string[];
  /** The answers are marked and among the kept ones. */
  readonly stage: 'asking' | 'comparing' | 'over';
}

export const MOCK_MINUTES = 15;

export const mockFormat: Format<MockRun<unknown> | null> = {
  key: 'mock',
  empty: null,
  read({ id, seed, startedAt, endsAt, endedAt, questions, at, given, drafts, compared, stage }) {
    const isRun =
      isText(id) &&
      isText(seed) &&
      isTime(startedAt) &&
      isTime(endsAt) &&
      (endedAt === null || isTime(endedAt)) &&
      isListOf(questions, isText) &&
      isCount(at) &&
      isListOf(given, isGiven) &&
      isRecord(drafts) &&
      isListOf(compared, isText) &&
      isOneOf(stage, ['asking', 'comparing', 'over']);
    return isRun
      ? { format: 1, id, seed, startedAt, endsAt, endedAt, questions, at, given, drafts, compared, stage }
      : null;
  },
};

const isGiven = (value: unknown): value is Given<unknown> =>
  isRecord(value) && isText(value['question']) && isTime(value['at']) && isRecord(value['answer']);

const STAGES: readonly MockRun['stage'][] = ['asking', 'comparing', 'over'];

/** What stays on the device of two states of the mock interview; two tabs may have the same one open, and no answer of either is lost. */
export function mergedMock(stored: MockRun<unknown> | null, mine: MockRun<unknown>): MockRun<unknown> {
  if (stored === null) return mine;
  if (stored.id !== mine.id) return stored.startedAt > mine.startedAt ? stored : mine;
  const further = STAGES.indexOf(stored.stage) > STAGES.indexOf(mine.stage) ? stored : mine;
  const own = new Set(mine.given.map(({ question }) => question));
  return { ...further, given: [...mine.given, ...stored.given.filter(({ question }) => !own.has(question))] };
}

/** Whole seconds that are left, from 0 to the length of the interview, whatever the clock of the device does. */
export function secondsLeft(run: Pick<MockRun, 'startedAt' | 'endsAt'>, now: string): number {
  const [start, end, at] = [run.startedAt, run.endsAt, now].map((time) => Date.parse(time));
  if (start === undefined || end === undefined || at === undefined) return 0;
  return Math.ceil(Math.min(Math.max(end - at, 0), Math.max(end - start, 0)) / 1000);
}
