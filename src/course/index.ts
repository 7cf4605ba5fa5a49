/** The door of the course room: formats and the one Markdown reader. */
export type { QuestionSet, Topic } from './bank.ts';
export { claimsTaught, type Claim, type TaughtAt } from './claims.ts';
export type {
  Block,
  Hint,
  Lesson,
  LessonCalls,
  LessonQuestion,
  Marks,
  Mistake,
  Part,
  PredictBlock,
  ProofException,
  QuestionBlock,
  Step,
  TaskBlock,
} from './lesson.ts';
export type { Misconception } from './misconceptions.ts';
export { ContentError } from './problem.ts';
export type { Scenario } from './scenario.ts';
export type { Course } from './schema.ts';
export type { AgendaItem, LessonItem, QuestionItem, Workshop } from './workshop.ts';
