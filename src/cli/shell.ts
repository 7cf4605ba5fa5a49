/** A door of its own: the shell's state and its files, without what reads and runs lines. */
export { createShell, type Shell } from './shell/shell.ts';
export { fileProblem, type FileProblem } from './shell/files.ts';
