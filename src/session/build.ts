/** A door of its own, for the build, scripts and tests: lessons made ready, commands run one after the other. A page gets its lesson made. */
export type { FromDesk, ToDesk } from './comparison/messages.ts';
export type { Thread } from './comparison/remote.ts';
export { serve } from './comparison/serve.ts';
export { recognise } from './marks.ts';
export { prepareLesson } from './prepare.ts';
export { prepareScenario } from './prepare-scenario.ts';
export { replay, type Replay } from './replay.ts';
export { loadNamed } from './comparison/named-services.ts';
