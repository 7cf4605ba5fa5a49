import { recall } from './en/recall.ts';

/** Words of the search through earlier commands: a door of their own, because they load with the first search. */
export const recallStrings = recall;
