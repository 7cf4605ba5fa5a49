import { marking } from './marking.ts';
import { multiple } from './multiple.ts';
import { ordering } from './ordering.ts';
import { single } from './single.ts';
import { trueFalse } from './true-false.ts';

/** Marks the kinds that a lesson asks: those that need no account of their own. The other kinds stay out of a lesson's load. */
export const lessonMarking = marking([single, multiple, trueFalse, ordering]);
