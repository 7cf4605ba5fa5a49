import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutantsOf, type Mutant } from './mutants.ts';
import type { Room } from './rooms.ts';
import { sampleOf } from './sample.ts';
import { copyTree } from './tree.ts';
import { Trial, type Outcome } from './trial.ts';

export interface Tried {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
}

interface Options {
  readonly root: string;
  /** How many mutants are tried. */
  readonly count: number;
  readonly seed: number;
  /** Parts of `path:line:`; only mutants in one of these places are tried. */
  readonly places: readonly string[];
  readonly jobs: number;
  /** After this moment of `performance.now()` no other mutant is begun. */
  readonly until: number;
  begin(counts: { readonly mutants: number; readonly files: number; readonly chosen: number }): void;
  tried(one: Tried, nth: number): void;
}

const NOTHING = { path: null, text: '' } as const;

/** Tries mutants of a room in copies of it; `unsound` tells what fails when nothing is changed. */
export async function tryRoom(
  room: Room,
  { root, count, seed, places, jobs, until, begin, tried }: Options,
): Promise<{ readonly tried: readonly Tried[] } | { readonly unsound: string }> {
  const home = join(root, '.cache/mutate', `${process.pid}-${room.name}`);
  const folders = Array.from({ length: jobs }, (_, index) => join(home, String(index)));
  for (const folder of folders) copyTree(root, folder, room);
  const [first = home] = folders;

  // From the copy: others may edit the tree meanwhile.
  const paths = globSync(`${room.folder}/**/*.ts`, { cwd: first }).filter((path) => !path.endsWith('.test.ts'));
  const sources = new Map(paths.toSorted().map((path) => [path, readFileSync(join(first, path), 'utf8')]));
  const all = [...sources]
    .flatMap(([path, text]) => mutantsOf(path, text))
    .filter(({ path, line }) => places.some((place) => `${path}:${line}:`.includes(place)));
  const chosen = sampleOf(all, count, seed);

  const trials = folders.map((folder) => new Trial(folder, room.proofs));
  const started = performance.now();
  const sound = await Promise.all(trials.map((trial) => trial.run(NOTHING, 300_000)));
  /** Four times what the tests take when nothing is wrong. */
  const limit = Math.max(30_000, (performance.now() - started) * 4);
  const unsound = sound.find((outcome) => outcome === 'late' || !outcome.passed);

  const done: Tried[] = [];
  const waiting = chosen.values();
  const work = async (trial: Trial, folder: string): Promise<void> => {
    for (const mutant of waiting) {
      if (performance.now() > until) return;
      const { path, text } = mutant;
      const outcome = await trial.run({ path, text }, limit);
      // Whoever ran late has left its mutant behind.
      if (outcome === 'late') writeFileSync(join(folder, path), sources.get(path) ?? '');
      done.push({ mutant, outcome });
      tried({ mutant, outcome }, done.length);
    }
  };
  if (unsound === undefined) {
    begin({ mutants: all.length, files: paths.length, chosen: chosen.length });
    await Promise.all(trials.map((trial, index) => work(trial, folders[index] ?? home)));
  }
  for (const trial of trials) trial.end();
  rmSync(home, { recursive: true, force: true });
  if (unsound === undefined) return { tried: done };
  return { unsound: unsound === 'late' ? 'they take too long' : unsound.failed };
}
