import { expect, test } from 'vitest';
import { preparedLesson, testCatalog } from '../../test/support/lessons.ts';
import { proveLesson } from './prove.ts';

const catalog = testCatalog();

test('a mistake for which the page would show the words of another is not proved', async () => {
  const lesson = await preparedLesson('your-first-group', catalog);
  const steps = lesson.steps.map((step) => ({
    ...step,
    parts: step.parts.map((part) =>
      part.kind === 'task'
        ? { ...part, mistakes: part.mistakes.slice(0, 1).flatMap((one) => [one, { ...one, name: 'the same again' }]) }
        : part,
    ),
  }));
  const { findings } = await proveLesson({ ...lesson, steps }, catalog);
  const unproved = findings.filter(({ proved }) => !proved).map(({ name }) => name);
  // One mistake twice is too few of them, too.
  expect(new Set(unproved)).toEqual(new Set(['the same again', 'mistakes']));
});
