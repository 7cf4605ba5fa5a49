import type { QuestionKindId } from '../../grader/index.ts';
import { decision } from './decision.tsx';
import { fix } from './fix.tsx';
import type { QuizForm } from './form.ts';
import { lessonForms } from './lesson-forms.ts';
import { open } from './open.tsx';

/** The forms of every kind of question in the bank. */
export const bankForms = { ...lessonForms, decision, fix, open } satisfies Record<QuestionKindId, QuizForm>;
