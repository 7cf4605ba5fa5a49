import { reasons } from './en/reasons.ts';

/** Why checks fail, in words: a door of its own, so that it loads with the first judgement. */
export const reasonStrings = reasons;
