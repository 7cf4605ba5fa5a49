import { describe, expect, test } from 'vitest';
import { proveLesson } from '../scripts/lesson/prove.ts';
import { readCourseFrom } from '../src/course/node.ts';
import { root, testCatalog } from './support/lessons.ts';

/** `npm run check` names the lessons that changed; without it all are proved. */
const wanted = process.env['PROVE_LESSONS']?.split(',');
const lessons = readCourseFrom(root).lessons.filter(({ id }) => wanted?.includes(id) ?? true);
const catalog = testCatalog();

describe.each(lessons)('the lesson $id', (lesson) => {
  test('is proved: the start fails, every solution passes, every mistake fails on its named check and is recognised', async () => {
    const { findings } = await proveLesson(lesson, catalog);
    const unproved = findings
      .filter(({ proved }) => !proved)
      .map(({ block, what, name, detail }) => `${block}, ${what} ${name}: ${detail}`);
    expect(unproved).toEqual([]);
  });

  test('has for each task at least three mistakes and two solutions, and a hint for the check that each mistake fails on', () => {
    const tasks = lesson.steps.flatMap(({ parts }) => parts.filter((part) => part.kind === 'task'));
    expect(tasks.length).toBeGreaterThan(0);
    for (const task of tasks) {
      expect(task.mistakes.length, task.id).toBeGreaterThanOrEqual(3);
      expect(task.solutions.length, task.id).toBeGreaterThanOrEqual(2);
      const hinted = task.hints.map(({ on }) => on);
      for (const { fails, name } of task.mistakes) expect(hinted, `${task.id}: ${name}`).toContain(fails);
    }
  });
});
