import { describe, expect, test } from 'vitest';
import { proveLesson } from '../scripts/lesson/prove.ts';
import { problemsOf } from '../scripts/lesson/show.ts';
import { readCourseFrom } from '../src/course/node.ts';
import { root, testCatalog } from './support/lessons.ts';

/** `npm run check` names the lessons that changed; without it all are proved. */
const wanted = process.env['PROVE_LESSONS']?.split(',');
const lessons = readCourseFrom(root).lessons.filter(({ id }) => wanted?.includes(id) ?? true);
const catalog = testCatalog();
/** What is tried on each task besides the mistakes that its author writes. */
const FEWEST_MUTANTS = 8;

describe.each(lessons)('the lesson $id', (lesson) => {
  test('is proved: right accounts pass, wrong ones fail and are told apart, and no check is idle', async () => {
    const proof = await proveLesson(lesson, catalog);
    expect(problemsOf(root, proof).map(({ message }) => message)).toEqual([]);
    expect(proof.tasks.length).toBeGreaterThan(0);
    for (const { task, mutants, equivalents } of proof.tasks) {
      expect(mutants.tried, task).toBeGreaterThanOrEqual(FEWEST_MUTANTS);
      expect(mutants.rejected, task).toBe(mutants.tried);
      expect(equivalents.accepted, task).toBe(equivalents.tried);
    }
  });

  test('has for each task at least two solutions, and a hint for the check that each mistake fails on', () => {
    const tasks = lesson.steps.flatMap(({ parts }) => parts.filter((part) => part.kind === 'task'));
    for (const task of tasks) {
      expect(task.solutions.length, task.id).toBeGreaterThanOrEqual(2);
      const hinted = task.hints.map(({ on }) => on);
      for (const { fails, name } of task.mistakes) expect(hinted, `${task.id}: ${name}`).toContain(fails);
    }
  });
});
