import { openDatabase, type Database } from '../database.ts';
import { answersFormat, withAnswers, type Answered } from './answers.ts';
import type { Format, KeepNotice, Shelf } from './shelf.ts';
import { openShelf } from './shelf.ts';
import { createWriter } from './writer.ts';

/** What a page that asks questions keeps on the device: every answer, and its own run. */
export interface Kept<Run> {
  /** The run as it was left, and every answer. Never rejects for the storage. */
  open(): Promise<{
    readonly run: Run | null;
    readonly answers: readonly Answered[];
    readonly notice: KeepNotice | null;
  }>;
  /** Notes a state of the run; it gets to the device soon. */
  keep(run: Run): void;
  record(answers: readonly Answered[]): void;
  /** Resolves when everything is written and the storage is closed. */
  stop(): Promise<void>;
}

/** `merge` settles what stays of a run that stands on the device and the one that is written over it: another tab may have both. */
export function openKept<Run extends { readonly format: 1 }>(around: {
  readonly format: Format<Run | null>;
  merge(stored: Run | null, mine: Run): Run;
  now(): string;
  tell(notice: KeepNotice): void;
}): Kept<Run> {
  const { format, merge, now } = around;
  const database: Database = openDatabase();
  const answers = openShelf(database, answersFormat, now);
  const runs: Shelf<Run | null> = openShelf(database, format, now);
  let told: KeepNotice | null = null;
  const tell = (notice: KeepNotice): void => {
    if (notice === told) return;
    told = notice;
    around.tell(notice);
  };
  const runWriter = createWriter<Run>({ put: (run) => runs.change((stored) => merge(stored, run)), tell });
  const answerWriter = createWriter<readonly Answered[]>({
    put: (more) => answers.change((kept) => withAnswers(kept, more)),
    tell,
    join: (waiting, next) => [...waiting, ...next],
  });
  return {
    async open() {
      try {
        const [run, kept] = await Promise.all([runs.read(), answers.read()]);
        told = run.notice ?? kept.notice;
        return { run: run.value, answers: kept.value.answers, notice: told };
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        told = 'unavailable';
        return { run: null, answers: [], notice: told };
      }
    },
    keep: (run) => runWriter.write(run),
    record: (more) => answerWriter.write(more),
    async stop() {
      await Promise.all([runWriter.idle(), answerWriter.idle()]);
      database.close();
    },
  };
}
