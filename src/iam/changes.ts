/** A door of its own: what each principal of an account gained and lost, and what sets two of them apart. It loads when somebody asks. */
export { compareEach, comparePrincipals, type Changes, type Closing, type SharedChanges } from './comparison/each.ts';
