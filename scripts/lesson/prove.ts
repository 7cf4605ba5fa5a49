import type { Catalog } from '../../src/catalog/index.ts';
import type { Lesson, PredictBlock, TaskBlock } from '../../src/course/index.ts';
import { decisionOn, grade, type CheckSpec, type Report } from '../../src/grader/index.ts';
import type { Verdict, World } from '../../src/iam/index.ts';
import { lessonStart, prepareLesson, recognise, replay } from '../../src/session/index.ts';

/** One thing that was shown, or not, of a lesson. */
export interface Finding {
  readonly block: string;
  readonly what: 'start' | 'solution' | 'mistake' | 'predict' | 'commands';
  readonly name: string;
  readonly proved: boolean;
  /** Why it is not proved, for the author; or what was found. */
  readonly detail: string;
  /** What the learner reads, for a mistake: the report of the failing check and the author's words. */
  readonly reads: {
    readonly report: Report;
    readonly says: string;
    readonly recognised: boolean;
    readonly hint: string | null;
  } | null;
}

export interface Proof {
  readonly lesson: Lesson;
  readonly findings: readonly Finding[];
  readonly proved: boolean;
}

const AT = '2026-01-01T00:00:00Z';
/** Exit codes that only a command with a mistake in it gives: of the shell, of a missing command, of the CLI's usage. */
const BROKEN_COMMAND = new Set([2, 127, 252, 253]);

interface Scene {
  readonly lesson: Lesson;
  readonly catalog: Catalog;
  readonly start: World;
}

/**
 * Proves a lesson: at the start no task passes, every solution passes (after every solution of the task before it), every mistake fails on
 * the check that it names and is recognised in the page, every prediction can be asked, every command shown in the prose can be typed.
 */
export async function proveLesson(source: Lesson, catalog: Catalog): Promise<Proof> {
  const lesson = await prepareLesson(source, catalog);
  const start = await lessonStart(lesson, AT, lesson.id, catalog);
  const scene = { lesson, catalog, start };
  let worlds: readonly World[] = [start];
  const findings: Finding[] = [];
  for (const step of lesson.steps) {
    for (const part of step.parts) {
      if (part.kind === 'predict') findings.push(...worlds.map((world) => provePrediction(part, world)));
      if (part.kind === 'commands') findings.push(await proveCommands(scene, step.id, part.text, worlds[0] ?? start));
      if (part.kind !== 'task') continue;
      const [first = start] = worlds;
      findings.push(...proveStart(part, scene, worlds));
      const solved = await Promise.all(
        worlds.flatMap((world) => part.solutions.map((lines) => run(scene, world, lines))),
      );
      findings.push(...solved.map((world, index) => proveSolution(part, scene, world, index)));
      findings.push(...(await proveMistakes(part, scene, first)));
      worlds = solved.map(({ world }) => world);
    }
  }
  return { lesson, findings, proved: findings.every(({ proved }) => proved) };
}

interface Run {
  readonly world: World;
  readonly failed: string | null;
}

/** Runs commands on a world. No two tasks make the same entity, so their calls may share numbers. */
async function run({ lesson, catalog }: Scene, world: World, lines: readonly string[]): Promise<Run> {
  const done = await replay(world, lines, { at: AT, seed: lesson.id, from: 1, catalog });
  const failed = done.commands.find(({ exitCode }) => exitCode !== 0);
  return { world: done.world, failed: failed === undefined ? null : `${failed.line}: ${failed.stderr.trim()}` };
}

const judge = (checks: readonly CheckSpec[], { start, catalog }: Scene, after: World): Report =>
  grade(checks, { before: start, after, records: [], reference: catalog });

function proveStart(task: TaskBlock, scene: Scene, worlds: readonly World[]): readonly Finding[] {
  return worlds.map((world, index) => {
    const { passed, firstFailing } = judge(task.checks, scene, world);
    const detail = passed ? 'the task passes before anything is done' : `fails on ${firstFailing}`;
    return { block: task.id, what: 'start', name: nth('start', index, worlds), proved: !passed, detail, reads: null };
  });
}

function proveSolution(task: TaskBlock, scene: Scene, { world, failed }: Run, index: number): Finding {
  const report = judge(task.checks, scene, world);
  const name = `solution ${(index % task.solutions.length) + 1}${index < task.solutions.length ? '' : ', another way here'}`;
  const detail = failed ?? (report.passed ? 'passes' : `fails on ${report.firstFailing}`);
  return { block: task.id, what: 'solution', name, proved: report.passed && failed === null, detail, reads: null };
}

function proveMistakes(task: TaskBlock, scene: Scene, world: World): Promise<readonly Finding[]> {
  return Promise.all(
    task.mistakes.map(async (mistake, index): Promise<Finding> => {
      const done = await run(scene, world, mistake.run);
      const report = judge(task.checks, scene, done.world);
      const recognised = recognise(task, report, done.world) === index;
      const onNamed = report.firstFailing === mistake.fails;
      const detail = onNamed
        ? `fails on ${mistake.fails}`
        : report.passed
          ? `passes, and should fail on ${mistake.fails}`
          : `fails on ${report.firstFailing}, and should on ${mistake.fails}`;
      const hint = task.hints.find(({ on }) => on === report.firstFailing)?.rungs[0] ?? null;
      const reads = { report, says: mistake.says, recognised, hint };
      return { block: task.id, what: 'mistake', name: mistake.name, proved: onNamed && recognised, detail, reads };
    }),
  );
}

function provePrediction(block: PredictBlock, world: World): Finding {
  const verdict: Verdict | null = decisionOn(world, block.ask)?.verdict ?? null;
  const detail = verdict === null ? `there is no user ${block.ask.who} at this point` : `the key is ${verdict}`;
  const name = `${block.ask.who} ${block.ask.action}`;
  return { block: block.id, what: 'predict', name, proved: verdict !== null, detail, reads: null };
}

async function proveCommands({ lesson, catalog }: Scene, step: string, text: string, world: World): Promise<Finding> {
  const { commands } = await replay(world, [text], { at: AT, seed: lesson.id, from: 1, catalog });
  const broken = commands.find(({ exitCode }) => BROKEN_COMMAND.has(exitCode));
  const detail =
    broken === undefined ? 'can be typed' : `${broken.line} ends with ${broken.exitCode}: ${broken.stderr.trim()}`;
  return {
    block: step,
    what: 'commands',
    name: text.split('\n')[0] ?? '',
    proved: broken === undefined,
    detail,
    reads: null,
  };
}

const nth = (name: string, index: number, all: readonly unknown[]): string =>
  all.length > 1 ? `${name} ${index + 1}` : name;
