import { expect, test } from 'vitest';
import { readHead } from './saved-progress.ts';

const progress = { step: 1, steps: 3, outcome: 'assisted', missed: 2 };
const work = { format: 1, key: 'lesson:a', progress, log: [{ type: 'undo' }], nextCall: 4 };

test('the head of saved work is its key, its progress and how much happened', () => {
  expect(readHead(work)).toEqual({ key: 'lesson:a', progress, events: 1 });
});

test('work from before wrong answers were counted has a head', () => {
  const { missed: _, ...older } = progress;
  expect(readHead({ ...work, progress: older })?.progress).toEqual(older);
});

test.each<[string, unknown]>([
  ['what is no record', 'work'],
  ['work of a later format', { ...work, format: 3 }],
  ['work with blocks that are no ids', { ...work, progress: { ...progress, done: [1] } }],
  ['work without a key', { ...work, key: 1 }],
  ['work whose log is no list', { ...work, log: 'torn' }],
  ['work with a log of what are no events', { ...work, log: [1] }],
  ['work that ended in no known way', { ...work, progress: { ...progress, outcome: 'solved' } }],
  ['work with half a step', { ...work, progress: { ...progress, step: 0.5 } }],
])('%s has no head', (_, value) => {
  expect(readHead(value)).toBeNull();
});
