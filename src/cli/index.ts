/** The door of the emulated shell and AWS CLI. */
export { run, type Piece, type Place, type Ran } from './run.ts';
export type { Comparing, Intent } from './command.ts';
export { loadPart, partIds } from './parts.ts';
export type { Manner, Mark, Note, NoteId } from './notes.ts';
export type { AnswerId } from './words/questions/answers.ts';
export { createShell, type Shell } from './shell/shell.ts';
export { isUnfinished, splitLines } from './shell/lines.ts';
