/** The door of the session room: the sole holder of state. */
export { nearestPhrase, sentencesOf } from '../iam/index.ts';
export { load } from './load.ts';
export { recognise } from './marks.ts';
export { createLessonSession, createSandboxSession, openingView, type SessionOptions } from './session.ts';
export { lessonStart, prepareLesson } from './prepare.ts';
export { replay, type Replay } from './replay.ts';
export type * from './view.ts';
