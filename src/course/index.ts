/** The door of the course room: formats and the one Markdown reader. */
export type { Block, Hint, Lesson, Marks, Mistake, Part, PredictBlock, Step, TaskBlock } from './lesson.ts';
export { ContentError } from './problem.ts';
export type { Course } from './schema.ts';
