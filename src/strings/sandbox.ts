import { sandbox } from './en/sandbox.ts';

/** The words of the sandbox page: a door of their own, because no lesson shows them. */
export const sandboxStrings = sandbox;
