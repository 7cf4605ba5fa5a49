import type { Piece } from '../cli/index.ts';
import type { Answer } from '../grader/index.ts';
import type { ApiCall, Caller, Input, Verdict } from '../iam/index.ts';
import { isSavedProgress, type SavedProgress } from './saved-progress.ts';
import type { Said } from './view.ts';
import { isCount, isListOf, isRecord, isText } from './shapes.ts';

/** One call of a command, as it is saved. */
export interface SavedCall {
  readonly n: number;
  readonly caller: Caller;
  readonly service: string;
  readonly operation: string;
  readonly input: Input;
}

/**
 * INVARIANT: an id of a phrase in `said`, once released, stays in the catalogues of `strings`, or the format goes up.
 *
 * What happened, in order; the whole state follows from the start and this. A command keeps its calls, which are executed again, and its
 * output, which is shown again.
 */
export type LogEvent =
  | {
      readonly type: 'command';
      /** ISO 8601. */
      readonly at: string;
      readonly line: string;
      readonly stdout: string;
      readonly stderr: string;
      /** Both in the order in which they were printed; absent when all of stdout was first. */
      readonly pieces?: readonly Piece[] | undefined;
      readonly said: readonly Said[];
      readonly exitCode: number;
      readonly denied: boolean;
      /** Users that the shell has signed for; its own state between lines. */
      readonly announced: readonly string[];
      /** The exported variables of the shell after the line, by name; absent when the line left them as they were. */
      readonly variables?: readonly (readonly [name: string, value: string])[] | undefined;
      /** Those that were not exported, likewise. */
      readonly unexported?: readonly (readonly [name: string, value: string])[] | undefined;
      /** What `aws configure` keeps after the line; absent when the line left it as it was. */
      readonly config?: readonly (readonly [name: string, value: string])[] | undefined;
      readonly calls: readonly SavedCall[];
    }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'clear' }
  /** A file was written, or deleted when its text is null. */
  | { readonly type: 'file'; readonly path: string; readonly text: string | null }
  | { readonly type: 'answer'; readonly block: string; readonly answer: Verdict }
  /** `chosen`: the options in words, and how many there were; absent in work of format 1 and where there are no options. */
  | {
      readonly type: 'question';
      readonly block: string;
      readonly answer: Answer;
      readonly chosen?: { readonly texts: readonly string[]; readonly of: number } | undefined;
    }
  | { readonly type: 'check'; readonly block: string }
  /** The comparisons passed for which the task waited, and solved it: a replay believes it, as long as its other checks pass. */
  | { readonly type: 'compared'; readonly block: string }
  /** `on`: the check that failed then; unknown in work of format 1. */
  | { readonly type: 'hint'; readonly block: string; readonly on?: string | undefined }
  | { readonly type: 'solution'; readonly block: string };

/** The output of this many commands is stored, and no more of one than this many characters: a log is written whole. */
const OUTPUTS_KEPT = 200;
const OUTPUT_LENGTH = 20_000;

/**
 * The log as it is stored: every event and every call, and the output that a reader may still scroll back to. Of a file the last text is
 * enough, because commands keep what they read.
 */
export function withoutOldOutput(log: readonly LogEvent[]): readonly LogEvent[] {
  let commands = 0;
  const written = new Set<string>();
  return log
    .toReversed()
    .filter((event) => {
      if (event.type !== 'file') return true;
      const isOld = written.has(event.path);
      written.add(event.path);
      return !isOld;
    })
    .map((event) => {
      if (event.type !== 'command') return event;
      commands += 1;
      if (commands > OUTPUTS_KEPT) return { ...event, stdout: '', stderr: '', pieces: undefined, said: [] };
      return event.stdout.length > OUTPUT_LENGTH
        ? { ...event, pieces: undefined, stdout: `${event.stdout.slice(0, OUTPUT_LENGTH)}\n…\n` }
        : event;
    })
    .toReversed();
}

/**
 * What is stored for a lesson or for the sandbox. Format 1 is read as well: it does not say which tasks comparisons solved, so a replay
 * makes them again.
 */
export interface SavedWork {
  readonly format: 1 | 2;
  /** `lesson:your-first-group`, `sandbox`, or `sandbox:finance` for a ready account. */
  readonly key: string;
  /** Counts the writes, so that two tabs notice each other. */
  readonly revision: number;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly savedAt: string;
  readonly seed: string;
  readonly lessonHash: string | null;
  /** The calls of the ready account as it was then: work keeps its start when the account is edited. */
  readonly start?: readonly ApiCall[] | undefined;
  /** For the course map: the furthest step, the number of steps and how it ended. Kept over a reset. */
  readonly progress: SavedProgress;
  /** The number of the next call; it goes on over a reset, so that ids never come back. */
  readonly nextCall: number;
  readonly log: readonly LogEvent[];
}

export type ReadWork =
  | { readonly kind: 'work'; readonly work: SavedWork }
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'unreadable' };

/** Makes sense of what the storage holds. Takes any value; what is not saved work of this format is told apart, never guessed at. */
export function readWork(value: unknown): ReadWork {
  if (!isRecord(value)) return { kind: 'unreadable' };
  const { format } = value;
  if (typeof format === 'number' && Number.isInteger(format) && format > 2) return { kind: 'newer', format };
  return isWork(value) ? { kind: 'work', work: value } : { kind: 'unreadable' };
}

const isEvery = (value: unknown, test: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(test);
const verdicts: readonly unknown[] = ['allowed', 'explicitDeny', 'implicitDeny'] satisfies Verdict[];

function isWork(value: Record<string, unknown>): value is Record<string, unknown> & SavedWork {
  const { format, key, revision, startedAt, savedAt, seed, lessonHash, start, progress, nextCall, log } = value;
  return (
    (format === 1 || format === 2) &&
    [key, startedAt, savedAt, seed].every(isText) &&
    isCount(revision) &&
    isCount(nextCall) &&
    (lessonHash === null || isText(lessonHash)) &&
    (start === undefined || isEvery(start, isApiCall)) &&
    isSavedProgress(progress) &&
    isEvery(log, isEvent)
  );
}

function isEvent(value: unknown): value is LogEvent {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'undo':
    case 'redo':
    case 'clear':
      return true;
    case 'file':
      return isText(value['path']) && (value['text'] === null || isText(value['text']));
    case 'answer':
      return isText(value['block']) && verdicts.includes(value['answer']);
    case 'question':
      return isText(value['block']) && isAnswerLike(value['answer']) && isChosen(value['chosen']);
    case 'check':
    case 'compared':
    case 'solution':
      return isText(value['block']);
    case 'hint':
      return isText(value['block']) && (value['on'] === undefined || isText(value['on']));
    case 'command':
      return (
        ['at', 'line', 'stdout', 'stderr'].every((field) => isText(value[field])) &&
        isEvery(value['said'], isSaid) &&
        isCount(value['exitCode']) &&
        typeof value['denied'] === 'boolean' &&
        isEvery(value['announced'], isText) &&
        (value['variables'] === undefined || isEvery(value['variables'], isVariable)) &&
        (value['unexported'] === undefined || isEvery(value['unexported'], isVariable)) &&
        (value['config'] === undefined || isEvery(value['config'], isVariable)) &&
        (value['pieces'] === undefined || isEvery(value['pieces'], isPiece)) &&
        isEvery(value['calls'], isCall)
      );
    default:
      return false;
  }
}

/** Whether it answers its question is known when that is marked. */
const isAnswerLike = (value: unknown): boolean => isRecord(value) && isText(value['kind']);

const isChosen = (value: unknown): boolean =>
  value === undefined || (isRecord(value) && isListOf(value['texts'], isText) && isCount(value['of']));

function isSaid(value: unknown): boolean {
  if (!isRecord(value) || !['note', 'explain', 'session'].includes(String(value['kind']))) return false;
  const { phrase } = value;
  return isRecord(phrase) && isText(phrase['id']) && isRecord(phrase['values']);
}

const isCall = (value: unknown): boolean => isRecord(value) && isCount(value['n']) && isApiCall(value);

const isApiCall = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['service']) &&
  isText(value['operation']) &&
  isRecord(value['input']) &&
  isCaller(value['caller']);

const refusals: readonly unknown[] = ['InvalidClientTokenId', 'SignatureDoesNotMatch'] satisfies (Caller & {
  readonly kind: 'invalid';
})['error'][];

const isPiece = (value: unknown): boolean =>
  isRecord(value) && (value['to'] === 'stdout' || value['to'] === 'stderr') && isText(value['text']);

const isVariable = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isText);

function isCaller(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'user')
    return isText(value['userName']) && (value['accessKeyId'] === undefined || isText(value['accessKeyId']));
  if (value['kind'] === 'session') return isText(value['accessKeyId']);
  if (value['kind'] === 'invalid') return refusals.includes(value['error']);
  return value['kind'] === 'role-session' && isText(value['roleName']) && isText(value['sessionName']);
}
