import { expect, test } from 'vitest';
import { readMisconceptions } from './misconceptions.ts';

const LIST = `- id: groups-nest
  says: A group may hold a \`group\`.
  truth: It holds users alone.
  remedy: what-a-group-is
`;
const file = 'lessons/misconceptions.yaml';

test('a list of misconceptions is read, each with the lesson that shows it', () => {
  expect(readMisconceptions(LIST, file, ['what-a-group-is'])).toEqual([
    {
      id: 'groups-nest',
      says: 'A group may hold a <span class="keep"><code>group</code>.</span>',
      truth: 'It holds users alone.',
      remedy: 'what-a-group-is',
    },
  ]);
});

test.each([
  ['a remedy that is no lesson', LIST, /^lessons\/misconceptions\.yaml:4: \[0\]\.remedy: course\.yaml has no lesson/],
  ['a slug that stands twice', LIST.replaceAll('what-a-group-is', 'a') + LIST, /:5: \[1\]\.id: "groups-nest" is taken/],
  ['a misconception without its truth', LIST.replace(/ {2}truth.*\n/, ''), /\[0\]\.truth/],
])('an author is told file, line and field of %s', (_name, text, expected) => {
  expect(() => readMisconceptions(text, file, ['a'])).toThrow(expected);
});
