import { decision } from './decision.ts';
import { fix } from './fix.ts';
import { multiple } from './multiple.ts';
import { open } from './open.ts';
import { ordering } from './ordering.ts';
import { single } from './single.ts';
import { trueFalse } from './true-false.ts';

/** Every kind of question, in the order in which the authoring guide lists them. */
export const questionKinds = [single, multiple, trueFalse, ordering, decision, fix, open] as const;
