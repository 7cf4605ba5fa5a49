import type { QuestionKindId } from '../../grader/index.ts';
import { decision } from './decision.tsx';
import { findTheStatement } from './find-the-statement.tsx';
import { fix } from './fix.tsx';
import type { QuizForm } from './form.ts';
import { lessonForms } from './lesson-forms.ts';
import { matching } from './matching.tsx';
import { numeric } from './numeric.tsx';
import { open } from './open.tsx';
import { spotTheError } from './spot-the-error.tsx';

/** The forms of every kind of question in the bank. */
export const bankForms = {
  ...lessonForms,
  matching,
  numeric,
  decision,
  'find-the-statement': findTheStatement,
  'spot-the-error': spotTheError,
  fix,
  open,
} satisfies Record<QuestionKindId, QuizForm>;
