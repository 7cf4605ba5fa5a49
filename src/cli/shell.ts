/** A door of its own: the shell's state and how a text falls into lines, without the commands. */
export { createShell, type Shell } from './shell/shell.ts';
export { splitLines } from './shell/lines.ts';
