import { expect, test } from 'vitest';
import { surroundings } from './surroundings.ts';

const nothing = { controls: false, buckets: [], allResources: false, session: false } as const;

test.each([
  ['nothing', nothing, 'Identity side only: no SCPs, resource policies or session context were given.'],
  [
    'control policies',
    { ...nothing, controls: true },
    'Not known here: no resource policies or session context were given.',
  ],
  [
    'some buckets',
    { ...nothing, buckets: ['app-logs', 'reports'] },
    'Not known here: no SCPs or session context were given; of resource policies, those of app-logs and reports alone.',
  ],
  [
    'all but other resources',
    { ...nothing, controls: true, session: true, buckets: ['app-logs'] },
    'Not known here: of resource policies, those of app-logs alone.',
  ],
  [
    'many buckets',
    { ...nothing, controls: true, session: true, buckets: ['a1', 'b1', 'c1', 'd1'] },
    'Not known here: of resource policies, those of a1, b1, c1 and 1 more alone.',
  ],
  ['everything', { controls: true, buckets: ['app-logs'], allResources: true, session: true }, null],
])('what is not known when %s was told', (_, known, sentence) => {
  expect(surroundings.caveat(known)).toBe(sentence);
});
