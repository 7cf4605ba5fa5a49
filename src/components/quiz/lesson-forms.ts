import type { LessonQuestion } from '../../course/index.ts';
import type { QuizForm } from './form.ts';
import { multiple } from './multiple.tsx';
import { ordering } from './ordering.tsx';
import { single } from './single.tsx';
import { trueFalse } from './true-false.tsx';

/** The forms of the kinds that a lesson asks. The bank has more: `bankForms` has them all. */
export const lessonForms = {
  single,
  multiple,
  'true-false': trueFalse,
  ordering,
} satisfies Record<LessonQuestion['kind'], QuizForm>;
