import { describe, expect, test } from 'vitest';
import { predictedKeys, sharesOf } from '../scripts/lesson/shares.ts';
import { readCourseFrom } from '../src/course/node.ts';
import { prepareLesson } from '../src/session/build.ts';
import { root, testCatalog } from './support/lessons.ts';

const { lessons } = readCourseFrom(root);

describe.each(lessons)('the lesson $id', ({ steps, minutes }) => {
  test('has a prediction, a task and a question', () => {
    const kinds = steps.flatMap(({ parts }) => parts.map(({ kind }) => kind));
    expect(['predict', 'task', 'question'].filter((kind) => !kinds.some((each) => each === kind))).toEqual([]);
  });

  test('takes 6 to 12 minutes', () => {
    expect(minutes).toBeGreaterThanOrEqual(6);
    expect(minutes).toBeLessThanOrEqual(12);
  });
});

// A learner who always says the same is not to be right most of the time.
test('over all lessons, each verdict is the key of 25 to 45 % of the predictions', async () => {
  const catalog = testCatalog();
  const prepared = await Promise.all(lessons.map((lesson) => prepareLesson(lesson, catalog)));
  for (const { verdict, count, share } of sharesOf(predictedKeys(prepared))) {
    expect(share, `${verdict}: ${count}`).toBeGreaterThanOrEqual(0.25);
    expect(share, `${verdict}: ${count}`).toBeLessThanOrEqual(0.45);
  }
});
