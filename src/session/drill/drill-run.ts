import type { Answer } from '../../grader/index.ts';
import { CONFIDENCES, type Confidence } from './answers.ts';
import { isSettings, type DrillSettings } from './settings.ts';
import type { Format } from './shelf.ts';
import { isCount, isListOf, isOneOf, isRecord, isText, isTime } from '../shapes.ts';

/** An answer on its way. `A` is what is known of the answer: nothing, as long as it comes from the device. */
export interface Pending<A = Answer> {
  readonly answer: A;
  /** Committed: it can no longer be changed, once a confidence was said. */
  readonly committed: boolean;
  readonly confidence: Confidence | null;
}

/** A drill under way, as it is stored under `drill`. Its marked answers are among the kept answers. Format 1. */
export interface DrillRun<A = Answer> {
  readonly format: 1;
  readonly id: string;
  readonly seed: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly settings: DrillSettings;
  /** Ids. */
  readonly questions: readonly string[];
  /** Place of the question at hand. */
  readonly at: number;
  readonly pending: Pending<A> | null;
  readonly over: boolean;
}

export const drillFormat: Format<DrillRun<unknown> | null> = {
  key: 'drill',
  empty: null,
  read({ id, seed, startedAt, settings, questions, at, pending, over }) {
    const isRun =
      isText(id) &&
      isText(seed) &&
      isTime(startedAt) &&
      isSettings(settings) &&
      isListOf(questions, isText) &&
      isCount(at) &&
      (pending === null || isPending(pending)) &&
      typeof over === 'boolean';
    return isRun ? { format: 1, id, seed, startedAt, settings, questions, at, pending, over } : null;
  },
};

function isPending(value: unknown): value is Pending<unknown> {
  if (!isRecord(value) || !isRecord(value['answer'])) return false;
  const { committed, confidence } = value;
  return typeof committed === 'boolean' && (confidence === null || isOneOf(confidence, CONFIDENCES));
}

/**
 * What stays on the device of two states of the drill: of two drills the one that began later, of two states of one drill the one that has
 * come further. Two tabs may have the same drill open.
 */
export function furtherDrill(stored: DrillRun<unknown> | null, mine: DrillRun<unknown>): DrillRun<unknown> {
  if (stored === null) return mine;
  if (stored.id !== mine.id) return stored.startedAt > mine.startedAt ? stored : mine;
  if (stored.over !== mine.over) return stored.over ? stored : mine;
  return stored.at > mine.at ? stored : mine;
}
