import { explained } from './en/sentences.ts';

/** Decisions in words: a door of its own, so that it loads with the first decision that is told. */
export const explainStrings = explained;
