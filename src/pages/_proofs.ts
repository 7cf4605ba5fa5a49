import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Where the proof leaves its table. It is made anew when the lessons or the code behind them have changed. */
const FILE = '.cache/proofs.json';

const counts = z.object({ tried: z.int(), rejected: z.int().optional(), accepted: z.int().optional() });
const tableSchema = z.object({
  rows: z.array(
    z.object({
      lesson: z.string(),
      proved: z.boolean(),
      tasks: z.array(
        z.object({
          task: z.string(),
          checks: z.int(),
          solutions: z.int(),
          mistakes: z.int(),
          mutants: counts.transform(({ tried, rejected = 0 }) => ({ tried, right: rejected })),
          equivalents: counts.transform(({ tried, accepted = 0 }) => ({ tried, right: accepted })),
        }),
      ),
    }),
  ),
});

// A process of its own: the proof is a script, and what ships imports none.
await promisify(execFile)(process.execPath, [
  '--disable-warning=ExperimentalWarning',
  'scripts/lesson.ts',
  'table',
  FILE,
]);

/** What the lessons were tried with, by lesson in the order of the course. */
export const proofs = tableSchema.parse(JSON.parse(await readFile(FILE, 'utf8'))).rows;
