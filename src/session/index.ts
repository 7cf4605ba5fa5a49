/** The door of the session room: the sole holder of state. */
export { blocksOf } from './blocks.ts';
export { workerPolicy } from './comparison/policy.ts';
export { load } from './load.ts';
export { createLessonSession, openingView, type SessionOptions } from './session.ts';
export { lessonStart } from './start.ts';
export type * from './view.ts';
