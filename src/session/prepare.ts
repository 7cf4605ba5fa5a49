import type { Catalog } from '../catalog/index.ts';
import type { Lesson, LessonCalls, Mistake, Part, TaskBlock } from '../course/index.ts';
import { comparisonFor, grade, needsSolution, ungraded } from '../grader/grading.ts';
import { decisionOn } from '../grader/index.ts';
import type { ApiCall, World } from '../iam/index.ts';
import { blocksOf, isBlock, tasksOf } from './blocks.ts';
import { BUILD_TIME } from './grounds.ts';
import { marksOf } from './marks.ts';
import { replay, type Replay } from './replay.ts';
import { START_CALLS } from './start.ts';
import { freshWorld } from './state.ts';
import { loadNamed } from './comparison/named-services.ts';

/** The fresh account and the lesson's own commands. Rejects when one of them fails. */
async function runStart(lesson: Lesson, catalog: Catalog): Promise<Replay> {
  const [first] = blocksOf(lesson);
  const lines = first?.kind === 'task' ? [...lesson.account, ...first.meanwhile] : lesson.account;
  const built = await replay(freshWorld(BUILD_TIME), lines, {
    at: BUILD_TIME,
    seed: lesson.id,
    from: START_CALLS,
    catalog,
  });
  const broken = built.commands.find(({ exitCode }) => exitCode !== 0);
  if (broken !== undefined)
    throw new Error(`The start of "${lesson.id}" fails at: ${broken.line}\n${broken.stderr.trim()}`);
  return built;
}

/** A task on its way through the lesson: the world in which it opens, and those after each of its solutions. */
interface Passage {
  readonly task: TaskBlock;
  readonly opening: World;
  readonly solved: readonly World[];
  /** The calls of others when it opens, and those of its first solution. */
  readonly calls: { readonly meanwhile: readonly ApiCall[]; readonly solution: readonly ApiCall[] };
  run(lines: readonly string[]): Promise<Replay>;
}

/** Goes through a lesson by the first solution of every task, and tells of every part where it stands. */
async function walk(
  lesson: Lesson,
  start: World,
  catalog: Catalog,
  visit: { part?(part: Part, world: World): void; task?(passage: Passage): Promise<void> | void },
): Promise<void> {
  let world = start;
  let calls = 0;
  const from =
    (opening: World) =>
    async (lines: readonly string[]): Promise<Replay> => {
      const options = { at: BUILD_TIME, seed: lesson.id, from: calls + 1, catalog };
      const done = await replay(opening, lines, options);
      calls += done.executions.length;
      return done;
    };
  let isFirst = true;
  for (const part of lesson.steps.flatMap(({ parts }) => parts)) {
    if (part.kind === 'task') {
      // What others did before the first block is part of the start.
      const others = isFirst ? null : await from(world)(part.meanwhile);
      const opening = others?.world ?? world;
      const solutions: Replay[] = [];
      for (const solution of part.solutions) solutions.push(await from(opening)(solution));
      const solved = solutions.map((solution) => solution.world);
      const calls = { meanwhile: callsOf(others), solution: callsOf(solutions[0]) };
      await visit.task?.({ task: part, opening, solved, calls, run: from(opening) });
      world = solved[0] ?? opening;
    } else {
      visit.part?.(part, world);
    }
    isFirst &&= !isBlock(part);
  }
}

const callsOf = (ran: Replay | null | undefined): readonly ApiCall[] => (ran?.executions ?? []).map(({ call }) => call);

/**
 * A lesson with what follows from running it: the calls of its commands, the keys of its predictions and the marks of its mistakes, each on
 * the account as it is after the first solution of every task before it. Made once, at build.
 */
export async function prepareLesson(lesson: Lesson, catalog: Catalog): Promise<Lesson> {
  const start = await runStart(lesson, catalog);
  const made = new Map<Part, Part>();
  const tasks: Record<string, LessonCalls['tasks'][string]> = {};
  const compares = tasksOf(lesson).some(({ checks }) => needsSolution(checks));
  await walk(lesson, start.world, catalog, {
    part(part, world) {
      if (part.kind === 'predict') made.set(part, { ...part, key: decisionOn(world, part.ask)?.verdict ?? null });
    },
    async task(passage) {
      const { task, calls } = passage;
      made.set(task, { ...task, untried: ungraded(task.checks), mistakes: await markMistakes(passage, catalog) });
      tasks[task.id] = { ...calls, solution: compares ? calls.solution : [] };
    },
  });
  const steps = lesson.steps.map((step) => ({ ...step, parts: step.parts.map((part) => made.get(part) ?? part) }));
  return { ...lesson, steps, calls: { start: callsOf(start), tasks } };
}

async function markMistakes({ task, opening, solved, run }: Passage, catalog: Catalog): Promise<readonly Mistake[]> {
  const mistakes: Mistake[] = [];
  const compare = await comparisonFor(task.checks, catalog);
  for (const mistake of task.mistakes) {
    const { world: mistaken, executions } = await run(mistake.run);
    const solution = solved[0] ?? null;
    if (compare !== undefined) await loadNamed([opening, mistaken, ...solved], catalog);
    const records = executions.map(({ record }) => record);
    const evidence = { before: opening, after: mistaken, solution, records, reference: catalog, compare };
    const report = grade(task.checks, evidence);
    mistakes.push({ ...mistake, marks: marksOf({ start: opening, solved, mistaken, report }) });
  }
  return mistakes;
}
