import { isCount, isListOf, isRecord, isText } from './shapes.ts';

/** What saved work says of the way through its lesson. */
export interface SavedProgress {
  readonly step: number;
  readonly steps: number;
  readonly outcome: 'unaided' | 'assisted' | null;
  /** Answers of the last time through that were wrong; absent in work saved before they were counted. */
  readonly missed?: number;
  /** Blocks that are done, by id; absent in work of format 1. */
  readonly done?: readonly string[];
}

export const isSavedProgress = (value: unknown): value is SavedProgress =>
  isRecord(value) &&
  isCount(value['step']) &&
  isCount(value['steps']) &&
  (value['done'] === undefined || isListOf(value['done'], isText)) &&
  (value['missed'] === undefined || isCount(value['missed'])) &&
  (value['outcome'] === null || value['outcome'] === 'unaided' || value['outcome'] === 'assisted');

/** The head of saved work, for a list of lessons: null for what is no work of format 1 or 2. The log itself is judged where it is opened. */
export function readHead(
  value: unknown,
): { readonly key: string; readonly progress: SavedProgress; readonly events: number } | null {
  if (!isRecord(value)) return null;
  const { format, key, progress, log } = value;
  const isHead = (format === 1 || format === 2) && isText(key) && isSavedProgress(progress) && isListOf(log, isRecord);
  return isHead ? { key, progress, events: log.length } : null;
}
