import { openStore } from './store.ts';

/** How far a lesson has come, for the course map. A door of its own: it brings neither the account nor the machines along. */
export interface LessonProgress {
  readonly started: boolean;
  readonly step: number;
  readonly steps: number;
  readonly outcome: 'unaided' | 'assisted' | null;
}

/** Progress by lesson id; empty when nothing is saved. Rejects when the browser refuses storage. */
export async function readProgress(): Promise<Readonly<Record<string, LessonProgress>>> {
  const store = openStore();
  try {
    const works = await store.all();
    return Object.fromEntries(
      works
        .filter(({ key }) => key.startsWith('lesson:'))
        .map(({ key, progress, log }) => [
          key.slice('lesson:'.length),
          { ...progress, started: log.length > 0 || progress.outcome !== null },
        ]),
    );
  } finally {
    store.close();
  }
}
