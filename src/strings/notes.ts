import { notes } from './en/notes.ts';

/** The words of the shell's notes: a door of their own, so that they load when it says something. */
export const noteStrings = notes;
