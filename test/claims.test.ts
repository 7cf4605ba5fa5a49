import { describe, expect, test } from 'vitest';
import { claimsTaught } from '../src/course/index.ts';
import { readCourseFrom } from '../src/course/node.ts';
import { root } from './support/lessons.ts';

/** The last claim of each article. */
const LAST = [54, 27, 39, 39, 74];

const course = readCourseFrom(root);

describe('the claims of the course', () => {
  test('are the 233 of the five articles, in order', () => {
    const expected = LAST.flatMap((last, article) =>
      Array.from({ length: last }, (_, index) => `S${article}-${index + 1}`),
    );
    expect(expected).toHaveLength(233);
    expect(course.claims.map(({ id }) => id)).toEqual(expected);
  });

  // The reader refuses claims that claims.yaml does not have; without the file it refuses none.
  test('are the only ones that blocks and questions teach', () => {
    const known = course.claims.map(({ id }) => id);
    const blocks = course.lessons.flatMap(({ steps }) =>
      steps.flatMap(({ parts }) => parts.flatMap((part) => ('teaches' in part ? part.teaches : []))),
    );
    const taught = [...blocks, ...course.questions.flatMap(({ teaches }) => teaches)];
    expect(taught.length).toBeGreaterThan(0);
    expect(taught.filter((id) => !known.includes(id))).toEqual([]);
  });

  test('are taught in lessons, at least 110 of them by now', () => {
    const inLessons = claimsTaught(course).filter(({ at }) => at.some(({ kind }) => kind === 'block'));
    expect(inLessons.length).toBeGreaterThanOrEqual(110);
  });
});
