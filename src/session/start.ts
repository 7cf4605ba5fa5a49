import type { Catalog } from '../catalog/index.ts';
import type { Lesson, LessonCalls } from '../course/index.ts';
import type { World } from '../iam/index.ts';
import { callAll } from './calls.ts';
import { freshWorld } from './state.ts';

/** Numbers of a lesson's own calls; a learner's begin after them. */
export const START_CALLS = -1_000_000;

/** The calls of a lesson. Throws when it was not prepared: whoever hands lessons out does that. */
export function callsOf({ id, calls }: Lesson): LessonCalls {
  if (calls === null) throw new Error(`The commands of "${id}" were not made into calls: see prepareLesson`);
  return calls;
}

/** The world in which a lesson opens: the fresh account and the lesson's own calls. Rejects when their data cannot be read. */
export const lessonStart = async (lesson: Lesson, at: string, seed: string, catalog: Catalog): Promise<World> =>
  callAll(freshWorld(at), callsOf(lesson).start, { at, seed, from: START_CALLS, catalog });
