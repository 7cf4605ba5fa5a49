import type { Catalog } from '../../src/catalog/index.ts';
import type { Lesson, PredictBlock, QuestionBlock, TaskBlock } from '../../src/course/index.ts';
import { comparisonFor, grade } from '../../src/grader/grading.ts';
import { decisionOn, type Report } from '../../src/grader/index.ts';
import type { Verdict, World } from '../../src/iam/index.ts';
import { prepareLesson, replay } from '../../src/session/build.ts';
import { recognise } from '../../src/session/build.ts';
import { lessonStart } from '../../src/session/index.ts';
import { tryAnswers } from './prove-question.ts';

/** One thing that was shown, or not, of a lesson. */
export interface Finding {
  readonly block: string;
  readonly what: 'start' | 'solution' | 'mistake' | 'predict' | 'question' | 'commands';
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
/** Every run of commands numbers its calls anew, so that no two entities of a lesson get the same id. */
const NUMBERS_A_RUN = 1000;

interface Scene {
  readonly catalog: Catalog;
  /** Runs commands on a world. */
  run(world: World, lines: readonly string[]): Promise<Run>;
}

interface Run {
  readonly world: World;
  /** The command that failed and its words; null when none did. */
  readonly failed: string | null;
}

function createScene({ id: seed }: Lesson, catalog: Catalog): Scene {
  let runs = 0;
  return {
    catalog,
    async run(world, lines) {
      const from = 1 + NUMBERS_A_RUN * runs++;
      const done = await replay(world, lines, { at: AT, seed, from, catalog });
      const failed = done.commands.find(({ exitCode }) => exitCode !== 0);
      return { world: done.world, failed: failed === undefined ? null : `${failed.line}: ${failed.stderr.trim()}` };
    },
  };
}

/**
 * Proves a lesson: at the start no task passes, every solution passes (after every solution of the task before it), every mistake fails on
 * the check that it names and is recognised in the page, every prediction can be asked, every question marks its answers as its author
 * means it, every command shown in the prose can be typed.
 */
export async function proveLesson(source: Lesson, catalog: Catalog): Promise<Proof> {
  const lesson = await prepareLesson(source, catalog);
  const scene = createScene(lesson, catalog);
  const start = await lessonStart(lesson, AT, lesson.id, catalog);
  // What others did before the first block is part of the start.
  const [opensFirst] = lesson.steps.flatMap(({ parts }) => parts.filter((part) => 'id' in part));
  let worlds: readonly World[] = [start];
  const findings: Finding[] = [];
  for (const step of lesson.steps) {
    for (const part of step.parts) {
      if (part.kind === 'predict') findings.push(...worlds.map((world) => provePrediction(part, world)));
      if (part.kind === 'question') findings.push(proveQuestionBlock(part));
      if (part.kind === 'commands') findings.push(await proveCommands(scene, step.id, part.text, worlds[0] ?? start));
      if (part.kind !== 'task') continue;
      const passage = await pass(part, scene, worlds, part === opensFirst);
      findings.push(...passage.findings);
      worlds = passage.worlds;
    }
  }
  return { lesson, findings, proved: findings.every(({ proved }) => proved) };
}

/** Proves a task in every world that the tasks before it can leave, and gives the worlds that it can leave itself. */
async function pass(
  task: TaskBlock,
  scene: Scene,
  worlds: readonly World[],
  isFirst: boolean,
): Promise<{ readonly findings: readonly Finding[]; readonly worlds: readonly World[] }> {
  const meanwhile = isFirst ? [] : task.meanwhile;
  const openings: Run[] = [];
  for (const world of worlds) openings.push(await scene.run(world, meanwhile));
  const solved: (Run & { readonly opening: World })[] = [];
  for (const { world: opening } of openings)
    for (const lines of task.solutions) solved.push({ opening, ...(await scene.run(opening, lines)) });
  const solution = solved[0]?.world ?? null;
  const compare = await comparisonFor(task.checks);
  const judge: Judge = (opening, after) =>
    grade(task.checks, { before: opening, after, solution, records: [], reference: scene.catalog, compare });
  const findings = [
    ...openings.map((opening, index) => proveStart(task, judge, opening, nth('start', index, openings))),
    ...solved.map((run, index) => proveSolution(task, judge, run, index)),
    ...(await proveMistakes(task, judge, scene, openings[0])),
  ];
  return { findings, worlds: solved.map(({ world }) => world) };
}

type Judge = (opening: World, after: World) => Report;

function proveStart(task: TaskBlock, judge: Judge, { world, failed }: Run, name: string): Finding {
  const { passed, firstFailing } = judge(world, world);
  const detail = failed ?? (passed ? 'the task passes before anything is done' : `fails on ${firstFailing}`);
  return { block: task.id, what: 'start', name, proved: !passed && failed === null, detail, reads: null };
}

function proveSolution(
  task: TaskBlock,
  judge: Judge,
  { opening, world, failed }: Run & { readonly opening: World },
  index: number,
): Finding {
  const report = judge(opening, world);
  const name = `solution ${(index % task.solutions.length) + 1}${index < task.solutions.length ? '' : ', another way here'}`;
  const detail = failed ?? (report.passed ? 'passes' : `fails on ${report.firstFailing}`);
  return { block: task.id, what: 'solution', name, proved: report.passed && failed === null, detail, reads: null };
}

async function proveMistakes(
  task: TaskBlock,
  judge: Judge,
  scene: Scene,
  opening: Run | undefined,
): Promise<readonly Finding[]> {
  if (opening === undefined) return [];
  const findings: Finding[] = [];
  for (const [index, mistake] of task.mistakes.entries()) {
    const done = await scene.run(opening.world, mistake.run);
    const report = judge(opening.world, done.world);
    const recognised = recognise(task, report, done.world) === index;
    const onNamed = report.firstFailing === mistake.fails;
    const detail = onNamed
      ? `fails on ${mistake.fails}`
      : report.passed
        ? `passes, and should fail on ${mistake.fails}`
        : `fails on ${report.firstFailing}, and should on ${mistake.fails}`;
    const hint = task.hints.find(({ on }) => on === report.firstFailing)?.rungs[0] ?? null;
    const reads = { report, says: mistake.says, recognised, hint };
    const proved = onNamed && recognised;
    findings.push({ block: task.id, what: 'mistake', name: mistake.name, proved, detail, reads });
  }
  return findings;
}

function provePrediction(block: PredictBlock, world: World): Finding {
  const verdict: Verdict | null = decisionOn(world, block.ask)?.verdict ?? null;
  const detail = verdict === null ? `there is no user ${block.ask.who} at this point` : `the key is ${verdict}`;
  const name = `${block.ask.who} ${block.ask.action}`;
  return { block: block.id, what: 'predict', name, proved: verdict !== null, detail, reads: null };
}

function proveQuestionBlock({ id, question }: QuestionBlock): Finding {
  const { tried, problems } = tryAnswers(question, {});
  const detail = problems.length === 0 ? `${tried} answers marked as they should be` : problems.join('; ');
  return { block: id, what: 'question', name: question.kind, proved: problems.length === 0, detail, reads: null };
}

async function proveCommands({ catalog }: Scene, step: string, text: string, world: World): Promise<Finding> {
  const { commands } = await replay(world, [text], { at: AT, seed: step, from: 1, catalog });
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
