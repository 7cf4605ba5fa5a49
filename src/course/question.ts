import type { z } from 'zod';
import type { Question } from '../grader/index.ts';
import type { LessonQuestion } from './lesson.ts';
import type { bankQuestionSchema, lessonQuestionSchema } from './question-schema.ts';

/** A question of a lesson as everything else reads it. The title is the author's, or the first paragraph of the question. */
export function toLessonQuestion(written: z.output<typeof lessonQuestionSchema>, topic: string): LessonQuestion {
  const { ask, title = ask.plain, ...rest } = written;
  return { ...rest, ask: ask.html, title, topic };
}

/** A question of the bank likewise, and the sets that it belongs to. */
export function toBankQuestion(
  written: z.output<typeof bankQuestionSchema>,
  topic: string,
): { readonly question: Question; readonly sets: readonly string[] } {
  const { ask, title = ask.plain, set, ...rest } = written;
  return { question: { ...rest, ask: ask.html, title, topic }, sets: set };
}
