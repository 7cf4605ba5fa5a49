import { changes } from './en/changes.ts';

/** What a lesson says when something stands in its way: a door of their own, because that is rare. */
export const changesStrings = changes;
