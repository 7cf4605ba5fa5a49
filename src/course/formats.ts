import type { z } from 'zod';
import { topicSchema } from './bank.ts';
import { claimsSchema } from './claims.ts';
import { misconceptionsSchema } from './misconceptions.ts';
import { lessonQuestionSchema } from './question-schema.ts';
import { scenarioSchema } from './scenario.ts';
import { courseSchema, frontMatterSchema, predictSchema, taskSchema } from './schema.ts';
import { workshopSchema } from './workshop.ts';

/** Something that authors write in YAML. */
export interface Format {
  readonly id: string;
  readonly title: string;
  readonly schema: z.ZodType;
  /** The files that are written in it, as a pattern; null for what stands in the Markdown of a lesson. */
  readonly files: string | null;
}

export const formats: readonly Format[] = [
  { id: 'front-matter', title: 'The front matter of a lesson', schema: frontMatterSchema, files: null },
  { id: 'predict', title: 'A block `predict` of a lesson', schema: predictSchema, files: null },
  { id: 'task', title: 'A block `task` of a lesson', schema: taskSchema, files: null },
  { id: 'question', title: 'A block `question` of a lesson', schema: lessonQuestionSchema, files: null },
  { id: 'topic', title: 'A topic of the interview bank', schema: topicSchema, files: 'lessons/questions/*.yaml' },
  { id: 'course', title: 'The course', schema: courseSchema, files: 'lessons/course.yaml' },
  { id: 'workshop', title: 'The agenda of a workshop', schema: workshopSchema, files: 'lessons/workshops/*.yaml' },
  {
    id: 'scenario',
    title: 'A ready account of the sandbox',
    schema: scenarioSchema,
    files: 'lessons/scenarios/*.yaml',
  },
  { id: 'claims', title: 'What the course teaches', schema: claimsSchema, files: 'lessons/claims.yaml' },
  {
    id: 'misconceptions',
    title: 'Beliefs behind wrong answers',
    schema: misconceptionsSchema,
    files: 'lessons/misconceptions.yaml',
  },
];
