import { decision } from './decision.ts';
import { findTheStatement } from './find-the-statement.ts';
import { fix } from './fix.ts';
import { matching } from './matching.ts';
import { multiple } from './multiple.ts';
import { numeric } from './numeric.ts';
import { open } from './open.ts';
import { ordering } from './ordering.ts';
import { single } from './single.ts';
import { spotTheError } from './spot-the-error.ts';
import { trueFalse } from './true-false.ts';

/** Every kind of question, in the order in which the authoring guide lists them. */
export const questionKinds = [
  single,
  multiple,
  trueFalse,
  ordering,
  matching,
  numeric,
  decision,
  findTheStatement,
  spotTheError,
  fix,
  open,
] as const;
