import { expect, test } from 'vitest';
import { preparedLesson, testCatalog } from '../../test/support/lessons.ts';
import { factsOf, type World } from '../iam/index.ts';
import { replay } from './replay.ts';
import { groundsOf } from './grounds.ts';
import { callsOf, lessonStart } from './start.ts';
import { freshWorld } from './state.ts';

const AT = '2026-11-22T10:00:00Z';
const catalog = testCatalog();

/** What holds in a world, without the ids that differ from run to run. */
const named = (world: World): readonly string[] => [...factsOf(world).keys()];

test.each(['twenty-attachments', 'joiners-movers-leavers'])(
  'the calls made of %s bring about what its commands bring about',
  async (id) => {
    const lesson = await preparedLesson(id, catalog);
    const start = await lessonStart(lesson, AT, id, catalog);
    const typed = await replay(freshWorld(AT), lesson.account, { at: AT, seed: id, from: -1_000_000, catalog });
    expect(start).toEqual(typed.world);

    const { solutions: solved } = await groundsOf(lesson, start, catalog);
    expect(solved.size).toBeGreaterThan(0);
    let world = start;
    for (const part of lesson.steps.flatMap(({ parts }) => parts)) {
      if (part.kind !== 'task') continue;
      const lines = [...part.meanwhile, ...(part.solutions[0] ?? [])];
      world = (await replay(world, lines, { at: AT, seed: id, from: 1, catalog })).world;
      const found = solved.get(part.id);
      if (found !== undefined) expect(named(found)).toEqual(named(world));
    }
  },
);

test('a lesson that nobody prepared is our mistake, and said to be', async () => {
  const prepared = await preparedLesson('joiners-movers-leavers', catalog);
  expect(() => callsOf({ ...prepared, calls: null })).toThrow('were not made into calls');
});

test('the calls of a mistake count among its marks', async () => {
  const { steps } = await preparedLesson('what-a-group-is', catalog);
  const tasks = steps.flatMap(({ parts }) => parts).filter((part) => part.kind === 'task');
  const found = tasks.flatMap(({ checks, mistakes }) =>
    mistakes
      .filter(({ fails }) => fails === 'by-groups')
      .map(({ marks }) => marks.verdicts[checks.findIndex(({ id }) => id === 'by-groups')]),
  );
  expect(found).toEqual([false]);
});
