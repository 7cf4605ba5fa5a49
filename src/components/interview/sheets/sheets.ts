import type { QuestionKindId } from '../../../grader/index.ts';
import { multiple, single, trueFalse } from './choices.tsx';
import { decision } from './decision.tsx';
import { findTheStatement } from './find-the-statement.tsx';
import { fix } from './fix.tsx';
import { matching } from './matching.tsx';
import { numeric } from './numeric.tsx';
import { open } from './open.tsx';
import { ordering } from './ordering.tsx';
import type { Sheet } from './sheet.ts';
import { spotTheError } from './spot-the-error.tsx';

/** How every kind of question reads on its page. */
export const sheets = {
  single,
  multiple,
  'true-false': trueFalse,
  ordering,
  matching,
  numeric,
  decision,
  'find-the-statement': findTheStatement,
  'spot-the-error': spotTheError,
  fix,
  open,
} satisfies Record<QuestionKindId, Sheet>;
