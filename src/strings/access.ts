import { access } from './en/access.ts';

/** The words of the Access face: a door of their own, so that they load when it opens. */
export const accessStrings = access;
