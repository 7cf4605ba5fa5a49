import { en, enPages } from './en.ts';

/** The catalogue of the language that the page is in. English is the only one so far; a second one has the same type. */
export const strings = en;
export type Strings = typeof en;
export type PageStrings = typeof enPages;

/** Words of pages that no script draws, in the same language. */
export const pageStrings = enPages;
