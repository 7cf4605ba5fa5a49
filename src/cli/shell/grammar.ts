/** Reads any line, and cuts a text into lines: what lines take that are more than commands and their words. It loads with the first of them. */
export { isUnfinished, splitLines } from './lines.ts';
export { parseLine } from './parse.ts';
