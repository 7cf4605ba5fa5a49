import { accessContext } from './en/access-context.ts';

/** The words of a request's context: a door of their own, so that they load after the Access face has opened. */
export const contextStrings = accessContext;
