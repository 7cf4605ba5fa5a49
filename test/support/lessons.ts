import { fileURLToPath } from 'node:url';
import { createCatalog, type Catalog } from '../../src/catalog/index.ts';
import { readFromDisk } from '../../src/catalog/node.ts';
import type { Lesson, TaskBlock } from '../../src/course/index.ts';
import { readLessonFrom } from '../../src/course/node.ts';
import { prepareLesson } from '../../src/session/build.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The reference data that the catalog's build step cut. */
export const testCatalog = (): Catalog => createCatalog(readFromDisk(`${root}public/data`));

/** A lesson of the course, with the marks of its mistakes. */
export async function preparedLesson(id: string, catalog: Catalog): Promise<Lesson> {
  const lesson = readLessonFrom(root, id);
  if (lesson === null) throw new Error(`There is no lesson ${id}`);
  return prepareLesson(lesson, catalog);
}

/** A task of a lesson by its id. */
export function taskOf(lesson: Lesson, id: string): TaskBlock {
  for (const { parts } of lesson.steps) {
    for (const part of parts) if (part.kind === 'task' && part.id === id) return part;
  }
  throw new Error(`The lesson ${lesson.id} has no task ${id}`);
}
