/** A door of its own, for the build, scripts and tests: lessons made ready, commands run one after the other. A page gets its lesson made. */
export { recognise } from './marks.ts';
export { prepareLesson } from './prepare.ts';
export { replay, type Replay } from './replay.ts';
