import type { Catalog } from '../catalog/index.ts';
import type { Lesson } from '../course/index.ts';
import { lessonMarking, needsSolution } from '../grader/grading.ts';
import type { World } from '../iam/index.ts';
import { compareHere, createAttendant, take } from './answering.ts';
import { tasksOf } from './blocks.ts';
import { callAll } from './calls.ts';
import { judgeInSteps, judgeTrusting } from './judging.ts';
import { under } from './lesson-machine.ts';
import { remembering } from './remembering.ts';
import { callsOf } from './start.ts';

/** A time for calls whose times nobody sees. */
export const BUILD_TIME = '2026-01-01T00:00:00Z';

/** What judges a lesson, and what some of its checks look at besides the account. A page loads it with the first thing that is judged, not to open. */
export interface Grounds {
  /** By task, the world after the author's first solution: of the tasks that compare with it. */
  readonly solutions: ReadonlyMap<string, World>;
  readonly marking: typeof lessonMarking;
  readonly judgeInSteps: typeof judgeInSteps;
  readonly judgeTrusting: typeof judgeTrusting;
  readonly remembering: typeof remembering;
  /** Makes the comparisons that a state waits for, beside the page. */
  readonly createAttendant: typeof createAttendant;
  readonly take: typeof take;
  /** Makes them in the page, one after the other. */
  readonly compareHere: typeof compareHere;
}

/** The grounds of a lesson that opens in this world. Rejects when data cannot be read. */
export async function groundsOf(lesson: Lesson, start: World, catalog: Catalog): Promise<Grounds> {
  const solutions = await solutionWorlds(lesson, start, catalog);
  return {
    solutions,
    marking: lessonMarking,
    judgeInSteps,
    judgeTrusting,
    remembering,
    createAttendant,
    take,
    compareHere,
  };
}

async function solutionWorlds(lesson: Lesson, start: World, catalog: Catalog): Promise<ReadonlyMap<string, World>> {
  const worlds = new Map<string, World>();
  const tasks = tasksOf(lesson);
  if (!tasks.some(({ checks }) => needsSolution(checks))) return worlds;
  const calls = callsOf(lesson);
  let [world, from] = [start, 1];
  for (const task of tasks) {
    const { meanwhile = [], solution = [] } = under(calls.tasks, task.id) ?? {};
    const all = [...meanwhile, ...solution];
    world = await callAll(world, all, { at: BUILD_TIME, seed: lesson.id, from, catalog });
    from += all.length;
    if (needsSolution(task.checks)) worlds.set(task.id, world);
  }
  return worlds;
}
