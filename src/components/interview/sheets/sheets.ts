import type { QuestionKindId } from '../../../grader/index.ts';
import { multiple, single, trueFalse } from './choices.tsx';
import { decision } from './decision.tsx';
import { fix } from './fix.tsx';
import { open } from './open.tsx';
import { ordering } from './ordering.tsx';
import type { Sheet } from './sheet.ts';

/** How every kind of question reads on its page. */
export const sheets = {
  single,
  multiple,
  'true-false': trueFalse,
  ordering,
  decision,
  fix,
  open,
} satisfies Record<QuestionKindId, Sheet>;
