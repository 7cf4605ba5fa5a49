import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { reasonFor } from './mutate/equivalents.ts';
import type { Mutant } from './mutate/mutants.ts';
import { rooms } from './mutate/rooms.ts';
import { tryRoom, type Tried } from './mutate/try-room.ts';
import { survived } from './mutate/trial.ts';

/**
 * `npm run mutate -- [--room comparison] [--count 160] [--seed 1] [--only caller.ts,glob.ts:98:] [--minutes 20]`: puts small mistakes into copies
 * of the evaluator and of the comparison, one at a time, and tells which of them no test notices and which of them only a proof does. By hand: it takes minutes.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    room: { type: 'string', default: rooms.map(({ name }) => name).join(',') },
    count: { type: 'string', default: '160' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    minutes: { type: 'string', default: 'Infinity' },
  },
});

const asked = values.room.split(',');
const unknown = asked.filter((name) => !rooms.some((room) => room.name === name));
if (unknown.length > 0) {
  console.error(`There is no room ${unknown.join(', ')}. There are: ${rooms.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const room of rooms.filter(({ name }) => asked.includes(name))) {
    const started = performance.now();
    const done = await tryRoom(room, {
      root,
      count: Number(values.count),
      seed: Number(values.seed),
      places: values.only.split(','),
      jobs: Math.max(1, Number(values.jobs)),
      until: started + Number(values.minutes) * 60_000,
      begin: ({ mutants, files, chosen }) => {
        console.log(`${room.name}: ${mutants} mutants of ${files} files; ${chosen} are tried, by seed ${values.seed}.`);
      },
      tried: ({ mutant, outcome }, nth) => {
        if (survived(outcome)) print(mutant);
        // What takes too long may be right but slow: somebody should look.
        if (outcome === 'late')
          console.log(`never ended  ${mutant.path}:${mutant.line}  ${mutant.before} → ${mutant.after}`);
        if (nth % 20 === 0) console.log(`  … ${nth}`);
      },
    });
    if ('unsound' in done) {
      console.error(`The tests have to pass before anything is changed: ${done.unsound}`);
      process.exitCode = 1;
    } else report(done.tried, performance.now() - started);
  }
}

function print(mutant: Mutant): void {
  const { path, line, written, before, after } = mutant;
  console.log(`survived  ${path}:${line}\n    ${written}\n    ${before}\n  → ${after}`);
  const reason = reasonFor(mutant);
  if (reason !== null) console.log(`    equivalent: ${reason}`);
}

function report(tried: readonly Tried[], milliseconds: number): void {
  const late = tried.filter(({ outcome }) => outcome === 'late').length;
  const proved = tried.filter(({ outcome }) => outcome !== 'late' && outcome.byProof).length;
  const lived = tried.filter(({ outcome }) => survived(outcome));
  const same = lived.filter(({ mutant }) => reasonFor(mutant) !== null).length;
  const killed = tried.length - lived.length;
  const share = (whole: number): string => `${((100 * killed) / whole).toFixed(1)} %`;
  const seconds = Math.round(milliseconds / 1000);
  console.log(
    [
      `${tried.length} tried in ${seconds} s: ${killed} killed, ${lived.length} survived.`,
      `Of those killed ${killed - proved - late} by the room's tests, ${proved} by its proofs alone; ${late} never ended.`,
      `Of the survivors ${same} change nothing that can be seen, ${lived.length - same} are not explained.`,
      `Killed: ${share(tried.length)}; of those that change anything: ${share(tried.length - same)}.`,
    ].join('\n'),
  );
  if (lived.length > same) process.exitCode = 1;
}
