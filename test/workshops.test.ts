import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCourseFrom, readWorkshopsFrom } from '../src/course/node.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const course = readCourseFrom(root);

test('there is an agenda for 30, for 60 and for 90 minutes, and they name only what the course has', () => {
  expect(readWorkshopsFrom(root, course).map(({ minutes }) => minutes)).toEqual([30, 60, 90]);
});

test('a lesson of an agenda begins at its first step, for a learner cannot begin in the middle', () => {
  const begins = readWorkshopsFrom(root, course).flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'lesson' && item.steps.length > 0 ? [[item.lesson, item.steps[0]]] : [])),
  );
  const first = new Map(course.lessons.map(({ id, steps }) => [id, steps[0]?.id]));
  expect(begins).toEqual(begins.map(([lesson = '']) => [lesson, first.get(lesson)]));
});
