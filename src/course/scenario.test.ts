import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readScenariosFrom } from './node-scenarios.ts';
import { readScenario } from './scenario.ts';

const STUDIO = `title: A studio
summary: Two people share one group,
  and the group reads.
try:
  - run: aws iam list-groups
    shows: All groups.
  - run: aws iam list-users
    shows: All users.
account: |
  # Those who paint.
  aws iam create-group --group-name Painters

  aws iam put-group-policy --group-name Painters --policy-name Read --policy-document '{
    "Version": "2012-10-17"
  }'
`;
const read = (text: string) => readScenario('studio', text, 'lessons/scenarios/studio.yaml');

test('a ready account is read with its commands whole, comments left out and sentences on one line', () => {
  expect(read(STUDIO)).toEqual({
    id: 'studio',
    title: 'A studio',
    summary: 'Two people share one group, and the group reads.',
    tries: [
      { run: 'aws iam list-groups', shows: 'All groups.' },
      { run: 'aws iam list-users', shows: 'All users.' },
    ],
    account: [
      'aws iam create-group --group-name Painters',
      `aws iam put-group-policy --group-name Painters --policy-name Read --policy-document '{\n  "Version": "2012-10-17"\n}'`,
    ],
  });
});

test.each([
  ['a key that is none', STUDIO.replace('summary:', 'sumary:'), /studio\.yaml:2: sumary: unknown key "sumary"/],
  [
    'one command to try',
    STUDIO.replace('  - run: aws iam list-users\n    shows: All users.\n', ''),
    /studio\.yaml:4: try: /,
  ],
  [
    'the same command twice',
    STUDIO.replace('list-users', 'list-groups'),
    /studio\.yaml:7: try\[1\]\.run: expected another command than before/,
  ],
  [
    'a command on two lines',
    STUDIO.replace('run: aws iam list-users', 'run: "aws iam\\nlist-users"'),
    /studio\.yaml:7: try\[1\]\.run: expected one command, on one line/,
  ],
  [
    'an account without commands',
    `${STUDIO.slice(0, STUDIO.indexOf('account'))}account: ""\n`,
    /studio\.yaml:9: account: expected commands: the empty account is in the menu already/,
  ],
])('%s is refused with its place', (_what, text, message) => {
  expect(() => read(text)).toThrow(message);
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function courseWith(listed: string, ids: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'scenarios-'));
  folders.push(root);
  const outline = `tracks:\n  - { id: groups, title: Groups, summary: What they are., lessons: [first] }\nscenarios: ${listed}\n`;
  const files = {
    'lessons/course.yaml': outline,
    ...Object.fromEntries(ids.map((id) => [`lessons/scenarios/${id}.yaml`, STUDIO])),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

test('ready accounts come in the order of the course', () => {
  expect(readScenariosFrom(courseWith('[studio, atelier]', ['atelier', 'studio'])).map(({ id }) => id)).toEqual([
    'studio',
    'atelier',
  ]);
});

test('an account that is listed and not there is refused, and one that is there and not listed', () => {
  expect(() => readScenariosFrom(courseWith('[studio]', []))).toThrow('there is no file lessons/scenarios/studio.yaml');
  expect(() => readScenariosFrom(courseWith('[studio]', ['studio', 'atelier']))).toThrow(
    'does not list lessons/scenarios/atelier.yaml',
  );
});
