import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { reasonFor } from './mutate/equivalents.ts';
import { mutantsOf, type Mutant } from './mutate/mutants.ts';
import { sampleOf } from './mutate/sample.ts';
import { copyTree } from './mutate/tree.ts';
import { Trial, type Outcome } from './mutate/trial.ts';

/**
 * `npm run mutate -- [--count 160] [--seed 1] [--only caller.ts,glob.ts:98:]`: puts small mistakes into copies of the evaluator,
 * one at a time, and tells which of them no test notices. By hand: it takes minutes.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '160' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});

const jobs = Math.max(1, Number(values.jobs));
const home = join(root, '.cache/mutate', String(process.pid));
const folders = Array.from({ length: jobs }, (_, index) => join(home, String(index)));
for (const folder of folders) copyTree(root, folder);
const [first = home] = folders;

// From the copy: others may edit the tree meanwhile.
const paths = globSync('src/iam/evaluation/**/*.ts', { cwd: first }).filter((path) => !path.endsWith('.test.ts'));
const sources = new Map(paths.toSorted().map((path) => [path, readFileSync(join(first, path), 'utf8')]));
const all = [...sources]
  .flatMap(([path, text]) => mutantsOf(path, text))
  .filter(({ path, line }) => values.only.split(',').some((place) => `${path}:${line}:`.includes(place)));
const chosen = sampleOf(all, Number(values.count), Number(values.seed));

const NOTHING = { path: null, text: '' } as const;
const trials = folders.map((folder) => new Trial(folder));
const started = performance.now();
const sound = await Promise.all(trials.map((trial) => trial.run(NOTHING, 300_000)));
/** Four times what the tests take when nothing is wrong. */
const limit = Math.max(30_000, (performance.now() - started) * 4);
const unsound = sound.find((outcome) => outcome === 'late' || !outcome.passed);

if (unsound === undefined) {
  console.log(`${all.length} mutants of ${paths.length} files; ${chosen.length} are tried, by seed ${values.seed}.`);
  report(await tryAll());
} else {
  console.error(
    `The tests have to pass before anything is changed: ${unsound === 'late' ? 'they take too long' : unsound.failed}`,
  );
  process.exitCode = 1;
}
for (const trial of trials) trial.end();
rmSync(home, { recursive: true, force: true });

interface Tried {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
}

async function tryAll(): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  const waiting = chosen.values();
  const work = async (trial: Trial, folder: string): Promise<void> => {
    for (const mutant of waiting) {
      const { path, text } = mutant;
      const outcome = await trial.run({ path, text }, limit);
      // Whoever ran late has left its mutant behind.
      if (outcome === 'late') writeFileSync(join(folder, path), sources.get(path) ?? '');
      tried.push({ mutant, outcome });
      if (survived(outcome)) print(mutant);
      if (tried.length % 20 === 0) console.log(`  … ${tried.length} of ${chosen.length}`);
    }
  };
  await Promise.all(trials.map((trial, index) => work(trial, folders[index] ?? home)));
  return tried;
}

function survived(outcome: Outcome): boolean {
  return outcome !== 'late' && outcome.passed;
}

function print(mutant: Mutant): void {
  const { path, line, written, before, after } = mutant;
  console.log(`survived  ${path}:${line}\n    ${written}\n    ${before}\n  → ${after}`);
  const reason = reasonFor(mutant);
  if (reason !== null) console.log(`    equivalent: ${reason}`);
}

function report(tried: readonly Tried[]): void {
  const late = tried.filter(({ outcome }) => outcome === 'late').length;
  const lived = tried.filter(({ outcome }) => survived(outcome));
  const same = lived.filter(({ mutant }) => reasonFor(mutant) !== null).length;
  const killed = tried.length - lived.length;
  const share = (whole: number): string => `${((100 * killed) / whole).toFixed(1)} %`;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    [
      `${tried.length} tried in ${seconds} s: ${killed} killed (${late} of them never ended), ${lived.length} survived.`,
      `Of the survivors ${same} change nothing that can be seen, ${lived.length - same} are not explained.`,
      `Killed: ${share(tried.length)}; of those that change anything: ${share(tried.length - same)}.`,
    ].join('\n'),
  );
  if (lived.length > same) process.exitCode = 1;
}
