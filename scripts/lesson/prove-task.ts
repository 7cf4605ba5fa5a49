import type { TaskBlock } from '../../src/course/index.ts';
import { diffWorlds, type World } from '../../src/iam/index.ts';
import { recognise } from '../../src/session/build.ts';
import { exceptionsOf } from './exceptions.ts';
import { finding, type Finding } from './finding.ts';
import { loadNamed } from '../../src/session/build.ts';
import { createJudge, type Attempt, type Judge } from './judge.ts';
import { tryLeftOut, tryReversed } from './left-out.ts';
import { tryVariants, type Bench } from './prove-variants.ts';
import type { Run, Scene } from './scene.ts';
import { addUp, type Trials } from './trials.ts';
import { unknownActionsOfTask } from './unknown-actions.ts';

/** What a proof tried on one task, for the table. */
export interface TaskProof extends Pick<Trials, 'mutants' | 'equivalents'> {
  readonly task: string;
  readonly checks: number;
  readonly solutions: number;
  readonly mistakes: number;
}

export interface Passage {
  readonly findings: readonly Finding[];
  /** The worlds that the task can leave: after each of its solutions, in each world in which it can open. */
  readonly worlds: readonly World[];
  readonly proof: TaskProof;
}

/** A solution, or a mistake, as it went. */
interface Done extends Attempt {
  readonly failed: string | null;
}

/** Proves a task in every world that the tasks before it can leave. */
export async function proveTask(
  task: TaskBlock,
  scene: Scene,
  worlds: readonly World[],
  isFirst: boolean,
): Promise<Passage> {
  // What others did before the first block is part of the start.
  const meanwhile = isFirst ? [] : task.meanwhile;
  const openings: Run[] = [];
  for (const world of worlds) openings.push(await scene.run(world, meanwhile));
  const solved: Done[] = [];
  for (const { world: opening } of openings)
    for (const lines of task.solutions) solved.push({ opening, ...(await scene.run(opening, lines)) });
  await loadNamed(
    [...openings, ...solved].map(({ world }) => world),
    scene.catalog,
  );
  const judge = await createJudge(task, solved[0]?.world ?? null, scene.catalog);
  const starts = openings.map((opening, index) => proveStart(task, judge, opening, nth('start', index, openings)));
  const mistakes = await proveMistakes(task, judge, scene, openings[0]);
  const trials = await proveVariants(task, judge, scene, solved.slice(0, task.solutions.length));
  const failedOn = new Set([...starts, ...mistakes].flatMap(({ firstFailing }) => firstFailing ?? []));
  const findings = [
    ...starts.map(({ shown }) => shown),
    ...solved.map((run, index) => proveSolution(task, judge, run, index)),
    ...mistakes.map(({ shown }) => shown),
    ...tellMistakesApart(task, mistakes),
    ...trials.findings,
    ...idleChecks(task, new Set([...failedOn, ...trials.failedOn])),
    ...(await unknownActionsOfTask(task, solved, scene.catalog)),
    ...boundedComparisons(task, judge),
  ];
  const { mutants, equivalents } = trials;
  const counts = { checks: task.checks.length, solutions: task.solutions.length, mistakes: task.mistakes.length };
  return {
    findings,
    worlds: distinct(solved.map(({ world }) => world)),
    proof: { task: task.id, ...counts, mutants, equivalents },
  };
}

/** A finding, the check that failed, and what the learner saw fail. */
interface Shown {
  readonly shown: Finding;
  readonly firstFailing: string | null;
  readonly reasons: string;
}

function proveStart(task: TaskBlock, judge: Judge, { world, failed }: Run, name: string): Shown {
  const { passed, firstFailing } = judge.report({ opening: world, world, records: [] });
  const detail =
    failed ??
    (passed ? 'the task passes before anything is done; add a check that fails then' : `fails on ${firstFailing}`);
  const path = failed === null ? ['checks'] : ['meanwhile'];
  return {
    shown: finding({ block: task.id, what: 'start', name, proved: !passed && failed === null, detail, path }),
    firstFailing,
    reasons: '',
  };
}

function proveSolution(task: TaskBlock, judge: Judge, run: Done, index: number): Finding {
  const { passed, firstFailing } = judge.report(run);
  const solution = index % task.solutions.length;
  const name = `solution ${solution + 1}${index < task.solutions.length ? '' : ', another way here'}`;
  const detail =
    run.failed ??
    (passed ? 'passes' : `fails on "${firstFailing}"; mend the solution, or the check if the solution is right`);
  return finding({
    block: task.id,
    what: 'solution',
    name,
    proved: passed && run.failed === null,
    detail,
    path: ['solutions', solution],
  });
}

async function proveMistakes(
  task: TaskBlock,
  judge: Judge,
  scene: Scene,
  opening: Run | undefined,
): Promise<readonly Shown[]> {
  if (opening === undefined) return [];
  const shown: Shown[] = [];
  for (const [index, mistake] of task.mistakes.entries()) {
    const done = await scene.run(opening.world, mistake.run);
    const report = judge.report({ opening: opening.world, ...done });
    const recognised = recognise(task, report, done.world) === index;
    const onNamed = report.firstFailing === mistake.fails;
    const detail = onNamed
      ? recognised
        ? `fails on ${mistake.fails}`
        : `fails on ${mistake.fails}, and the page takes it for another mistake or for none`
      : report.passed
        ? `passes, and should fail on "${mistake.fails}"; add a check that it fails on, or leave the mistake out`
        : `fails on "${report.firstFailing}", and should on "${mistake.fails}"; name that check, or put the checks in another order`;
    const failing = task.checks.find(({ id }) => id === report.firstFailing);
    const hint = task.hints.find(({ on }) => on === report.firstFailing)?.rungs[0] ?? null;
    const reasons = report.results.find(({ verdict }) => verdict === 'fail')?.reasons ?? [];
    shown.push({
      shown: finding({
        block: task.id,
        what: 'mistake',
        name: mistake.name,
        proved: onNamed && recognised,
        detail,
        path: ['mistakes', index, 'fails'],
        reads: { report, says: mistake.says, recognised, hint },
      }),
      firstFailing: report.firstFailing,
      reasons: JSON.stringify(reasons),
    });
    const belief = mistake.misconception ?? mistake.claim ?? failing?.misconception ?? null;
    if (belief === null)
      shown.push({
        shown: finding({
          block: task.id,
          what: 'mistake',
          name: mistake.name,
          proved: false,
          detail: 'comes from nowhere: give it a misconception, or the claim that it goes against',
          path: ['mistakes', index],
        }),
        firstFailing: null,
        reasons: '',
      });
  }
  return shown;
}

/** How many mistakes a task has at least that show the learner different things. */
const FEWEST_MISTAKES = 3;

function tellMistakesApart(task: TaskBlock, mistakes: readonly Shown[]): readonly Finding[] {
  const seen = mistakes.filter(({ firstFailing }) => firstFailing !== null);
  const different = new Set(seen.map(({ firstFailing, reasons }) => `${firstFailing} ${reasons}`)).size;
  if (different >= FEWEST_MISTAKES) return [];
  const detail =
    `${different} of ${seen.length} leave another check failing or another request that shows it; ` +
    `there are to be ${FEWEST_MISTAKES}`;
  return [finding({ block: task.id, what: 'mistakes', name: 'mistakes', proved: false, detail, path: ['mistakes'] })];
}

/** Tries what one change makes of each solution that leaves an account of its own. */
async function proveVariants(task: TaskBlock, judge: Judge, scene: Scene, solved: readonly Done[]): Promise<Trials> {
  const accepted = exceptionsOf('accepted', task.accepted);
  const rejected = exceptionsOf('rejected', task.rejected);
  const bench: Bench = { task, judge, scene, accepted, rejected };
  const parts: Trials[] = [];
  for (const [index, run] of solved.entries()) {
    // A change to a solution that fails says nothing.
    if (run.failed !== null || judge.firstFailing(run) !== null) continue;
    const commands = task.solutions[index] ?? [];
    const earlier = task.solutions.slice(0, index);
    // The same commands in another order leave out the same.
    if (!earlier.some((other) => sameCommands(other, commands)))
      parts.push(await tryLeftOut(bench, run, commands, index), await tryReversed(bench, run, commands, index));
    if (!solved.slice(0, index).some(({ world }) => isUnchanged(world, run.world)))
      parts.push(tryVariants(bench, run, index + 1));
  }
  const unused = [...accepted.unused(task.id), ...rejected.unused(task.id)];
  const trials = addUp(parts);
  return { ...trials, findings: [...trials.findings, ...unused] };
}

const sameCommands = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join('\n') === b.toSorted().join('\n');

/** Worlds in which something else is so. A task opens once in those that are alike. */
const distinct = (worlds: readonly World[]): readonly World[] =>
  worlds.filter((world, index) => !worlds.slice(0, index).some((earlier) => isUnchanged(earlier, world)));

function isUnchanged(before: World, after: World): boolean {
  const { added, removed } = diffWorlds(before, after);
  return added.length === 0 && removed.length === 0;
}

const idleChecks = ({ id, checks }: TaskBlock, failedOn: ReadonlySet<string>): readonly Finding[] =>
  checks.flatMap((check, index) => {
    if (failedOn.has(check.id)) return [];
    return [
      finding({
        block: id,
        what: 'check',
        name: check.id,
        proved: false,
        detail:
          'is idle: no start, mistake or generated change fails on it first. Give it a mistake, move it before the check that hides it, or leave it out',
        path: ['checks', index],
      }),
    ];
  });

const boundedComparisons = ({ id }: TaskBlock, { bounds }: Judge): readonly Finding[] =>
  bounds.size === 0
    ? []
    : [
        finding({
          block: id,
          what: 'comparison',
          name: 'proof',
          proved: false,
          detail: `a comparison is bounded by ${[...bounds].join(', ')}: it cannot promise that nothing passes. Use policies that it can settle`,
          path: ['checks'],
        }),
      ];

const nth = (name: string, index: number, all: readonly unknown[]): string =>
  all.length > 1 ? `${name} ${index + 1}` : name;
