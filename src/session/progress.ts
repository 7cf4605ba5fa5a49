import { openDatabase } from './database.ts';
import { answersFormat, lastAnswers, type Answered } from './drill/answers.ts';
import { openShelf } from './drill/shelf.ts';
import { readHead } from './saved-progress.ts';

export type { BankOutline, Belief } from './drill/bank.ts';
export type { Answered } from './drill/answers.ts';
export { weakSpots, type BeliefSpot, type Tally, type WeakSpots } from './drill/weak-spots.ts';

/** How far a lesson has come, for the course map. A door of its own: it brings neither the account nor the machines along. */
export interface LessonProgress {
  readonly started: boolean;
  readonly step: number;
  readonly steps: number;
  readonly outcome: 'unaided' | 'assisted' | null;
  /** Answers of the last time through that were wrong. */
  readonly missed: number;
}

/** Progress by lesson id; empty when nothing is saved. Rejects when the browser refuses storage. */
export async function readProgress(): Promise<Readonly<Record<string, LessonProgress>>> {
  const database = openDatabase();
  try {
    const transaction = (await database.open()).transaction('work');
    // Other saved work, such as an account that somebody brought, may be large and is left where it is.
    const lessons = IDBKeyRange.bound('lesson:', 'lesson;', false, true);
    const { store } = transaction;
    const [keys, values] = await Promise.all([store.getAllKeys(lessons), store.getAll(lessons)]);
    return Object.fromEntries(
      values.flatMap((value, index) => {
        const head = readHead(value);
        // What was put aside stands under another key than its own.
        if (head === null || head.key !== keys[index]) return [];
        const { key, events } = head;
        const { step, steps, outcome, missed = 0 } = head.progress;
        const started = events > 0 || outcome !== null;
        return [[key.slice('lesson:'.length), { step, steps, outcome, missed, started }]];
      }),
    );
  } finally {
    database.close();
  }
}

const now = (): string => new Date().toISOString();

/** Every answer that was given in drills and mock interviews. Rejects when the browser refuses storage. */
export async function readAnswers(): Promise<readonly Answered[]> {
  const database = openDatabase();
  try {
    return (await openShelf(database, answersFormat, now).read()).value.answers;
  } finally {
    database.close();
  }
}

/** Takes every answer away. Rejects when the browser refuses storage. */
export async function forgetAnswers(): Promise<void> {
  const database = openDatabase();
  try {
    await openShelf(database, answersFormat, now).change(() => answersFormat.empty);
  } finally {
    database.close();
  }
}

/** By misconception, how many questions of the interview were last answered with it. Rejects when the browser refuses storage. */
export async function readBeliefs(): Promise<ReadonlyMap<string, number>> {
  const wrong = [...lastAnswers(await readAnswers()).values()].filter(({ right }) => !right);
  const shown = new Set(wrong.flatMap(({ misconceptions }) => misconceptions));
  return new Map(
    [...shown].map((id) => [id, wrong.filter(({ misconceptions }) => misconceptions.includes(id)).length]),
  );
}
