/** A door of its own: running lines. It loads with the first line, which a lesson whose start was made at build does not have. */
export { loadPart, reading } from './parts.ts';
export { run } from './run.ts';
export type * as Reading from './shell/grammar.ts';
