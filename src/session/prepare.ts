import type { Catalog } from '../catalog/index.ts';
import type { Lesson, Marks, Mistake, TaskBlock } from '../course/index.ts';
import { decisionOn } from '../grader/index.ts';
import { factsOf, type World } from '../iam/index.ts';
import { replay } from './replay.ts';
import { freshWorld } from './state.ts';

/** A time for replays whose times nobody sees. */
const BUILD_TIME = '2026-01-01T00:00:00Z';
/** Numbers of a lesson's own calls; a learner's begin after them. */
const START_CALLS = -1_000_000;

/** The world in which a lesson opens: the fresh account and the lesson's own commands. Rejects when one of them fails. */
export async function lessonStart(lesson: Lesson, at: string, seed: string, catalog: Catalog): Promise<World> {
  const built = await replay(freshWorld(at), lesson.account, { at, seed, from: START_CALLS, catalog });
  const broken = built.commands.find(({ exitCode }) => exitCode !== 0);
  if (broken !== undefined)
    throw new Error(`The start of "${lesson.id}" fails at: ${broken.line}\n${broken.stderr.trim()}`);
  return built.world;
}

/**
 * A lesson with what follows from running it: the keys of its predictions and the marks of its mistakes, each on the account as it is after
 * the first solution of every task before it. Made once, at build.
 */
export async function prepareLesson(lesson: Lesson, catalog: Catalog): Promise<Lesson> {
  let world = await lessonStart(lesson, BUILD_TIME, lesson.id, catalog);
  let calls = 0;
  const run = async (lines: readonly string[]): Promise<World> => {
    const done = await replay(world, lines, { at: BUILD_TIME, seed: lesson.id, from: calls + 1, catalog });
    calls += done.executions.length;
    return done.world;
  };
  const steps = [];
  for (const step of lesson.steps) {
    const parts = [];
    for (const part of step.parts) {
      if (part.kind === 'predict') parts.push({ ...part, key: decisionOn(world, part.ask)?.verdict ?? null });
      else if (part.kind !== 'task') parts.push(part);
      if (part.kind !== 'task') continue;
      const solved = await Promise.all(part.solutions.map(run));
      parts.push({ ...part, mistakes: await markMistakes(part, world, solved, run) });
      world = solved[0] ?? world;
    }
    steps.push({ ...step, parts });
  }
  return { ...lesson, steps };
}

async function markMistakes(
  task: TaskBlock,
  start: World,
  solved: readonly World[],
  run: (lines: readonly string[]) => Promise<World>,
): Promise<readonly Mistake[]> {
  const before = factsOf(start.account);
  const right = solved.map(({ account }) => factsOf(account));
  return Promise.all(
    task.mistakes.map(async (mistake) => {
      const facts = factsOf((await run(mistake.run)).account);
      const own = [...facts.keys()].filter((key) => !before.has(key) && !right.some((solution) => solution.has(key)));
      const gone = [...before.keys()].filter((key) => !facts.has(key));
      const marks: Marks = { own, held: [...facts.keys()].filter((key) => !key.includes('role ')), gone };
      return { ...mistake, marks };
    }),
  );
}
