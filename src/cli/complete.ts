/** A door of its own: what may stand at the cursor. It loads when somebody begins to type. */
export { complete, type Completion } from './complete/complete.ts';
export type { CompletionReference } from './complete/values.ts';
