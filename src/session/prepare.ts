import type { Catalog } from '../catalog/index.ts';
import type { Lesson, Mistake, Part, TaskBlock } from '../course/index.ts';
import { comparisonFor, decisionOn, grade, needsSolution } from '../grader/index.ts';
import type { World } from '../iam/index.ts';
import { marksOf } from './marks.ts';
import { replay } from './replay.ts';
import { freshWorld } from './state.ts';

/** A time for replays whose times nobody sees. */
const BUILD_TIME = '2026-01-01T00:00:00Z';
/** Numbers of a lesson's own calls; a learner's begin after them. */
const START_CALLS = -1_000_000;

/** The world in which a lesson opens: the fresh account and the lesson's own commands. Rejects when one of them fails. */
export async function lessonStart(lesson: Lesson, at: string, seed: string, catalog: Catalog): Promise<World> {
  const [first] = lesson.steps.flatMap(({ parts }) => parts.filter(isBlock));
  const lines = first?.kind === 'task' ? [...lesson.account, ...first.meanwhile] : lesson.account;
  const built = await replay(freshWorld(at), lines, { at, seed, from: START_CALLS, catalog });
  const broken = built.commands.find(({ exitCode }) => exitCode !== 0);
  if (broken !== undefined)
    throw new Error(`The start of "${lesson.id}" fails at: ${broken.line}\n${broken.stderr.trim()}`);
  return built.world;
}

const isBlock = (part: Part): boolean => part.kind !== 'prose' && part.kind !== 'commands';

/** A task on its way through the lesson: the world in which it opens, and those after each of its solutions. */
interface Passage {
  readonly task: TaskBlock;
  readonly opening: World;
  readonly solved: readonly World[];
  run(lines: readonly string[]): Promise<World>;
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
    async (lines: readonly string[]): Promise<World> => {
      const options = { at: BUILD_TIME, seed: lesson.id, from: calls + 1, catalog };
      const done = await replay(opening, lines, options);
      calls += done.executions.length;
      return done.world;
    };
  let isFirst = true;
  for (const part of lesson.steps.flatMap(({ parts }) => parts)) {
    if (part.kind === 'task') {
      // What others did before the first block is part of the start.
      const opening = isFirst ? world : await from(world)(part.meanwhile);
      const run = from(opening);
      const solved: World[] = [];
      for (const solution of part.solutions) solved.push(await run(solution));
      await visit.task?.({ task: part, opening, solved, run });
      world = solved[0] ?? opening;
    } else {
      visit.part?.(part, world);
    }
    isFirst &&= !isBlock(part);
  }
}

/**
 * A lesson with what follows from running it: the keys of its predictions and the marks of its mistakes, each on the account as it is after
 * the first solution of every task before it. Made once, at build.
 */
export async function prepareLesson(lesson: Lesson, catalog: Catalog): Promise<Lesson> {
  const start = await lessonStart(lesson, BUILD_TIME, lesson.id, catalog);
  const made = new Map<Part, Part>();
  await walk(lesson, start, catalog, {
    part(part, world) {
      if (part.kind === 'predict') made.set(part, { ...part, key: decisionOn(world, part.ask)?.verdict ?? null });
    },
    async task(passage) {
      made.set(passage.task, { ...passage.task, mistakes: await markMistakes(passage, catalog) });
    },
  });
  const steps = lesson.steps.map((step) => ({ ...step, parts: step.parts.map((part) => made.get(part) ?? part) }));
  return { ...lesson, steps };
}

async function markMistakes({ task, opening, solved, run }: Passage, catalog: Catalog): Promise<readonly Mistake[]> {
  const mistakes: Mistake[] = [];
  const compare = await comparisonFor(task.checks);
  for (const mistake of task.mistakes) {
    const mistaken = await run(mistake.run);
    const solution = solved[0] ?? null;
    const evidence = { before: opening, after: mistaken, solution, records: [], reference: catalog, compare };
    const report = grade(task.checks, evidence);
    mistakes.push({ ...mistake, marks: marksOf({ start: opening, solved, mistaken, report }) });
  }
  return mistakes;
}

/** By task, the world after its first solution, of the tasks whose checks compare with it. */
export async function solutionWorlds(
  lesson: Lesson,
  start: World,
  catalog: Catalog,
): Promise<ReadonlyMap<string, World>> {
  const worlds = new Map<string, World>();
  const tasks = lesson.steps.flatMap(({ parts }) => parts.filter((part) => part.kind === 'task'));
  if (!tasks.some(({ checks }) => needsSolution(checks))) return worlds;
  await walk(lesson, start, catalog, {
    task({ task, solved: [first] }) {
      if (first !== undefined && needsSolution(task.checks)) worlds.set(task.id, first);
    },
  });
  return worlds;
}
