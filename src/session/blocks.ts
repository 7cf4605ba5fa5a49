import type { Block, Lesson, Part, TaskBlock } from '../course/index.ts';

/** Whether a part is a block: something that the learner does, and not text. */
export const isBlock = (part: Part): part is Block => 'id' in part;

/** The blocks of a lesson, in order. */
export const blocksOf = ({ steps }: Pick<Lesson, 'steps'>): readonly Block[] =>
  steps.flatMap(({ parts }) => parts.filter(isBlock));

export const tasksOf = (lesson: Pick<Lesson, 'steps'>): readonly TaskBlock[] =>
  blocksOf(lesson).filter((block) => block.kind === 'task');
