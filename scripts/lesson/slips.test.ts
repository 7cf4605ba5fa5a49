import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root as project, testCatalog } from '../../test/support/lessons.ts';
import { ContentError } from '../../src/course/index.ts';
import { readLessonFrom } from '../../src/course/node.ts';
import { newLesson } from './new-lesson.ts';
import { proveLesson } from './prove.ts';
import { problemsOf } from './show.ts';

const catalog = testCatalog();
const FILE = 'lessons/groups/slip.md';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'slip-'));
  for (const list of ['claims', 'misconceptions'])
    cpSync(join(project, `lessons/${list}.yaml`), join(root, `lessons/${list}.yaml`));
  newLesson(root, 'groups/slip');
});
afterEach(() => rmSync(root, { recursive: true }));

/** Puts slips into the new lesson, which is proved as it stands, and gives the line of the last one. */
function slip(...changes: readonly (readonly [string, string])[]): number {
  let text = readFileSync(join(root, FILE), 'utf8');
  let line = 0;
  for (const [from, to] of changes) {
    const at = text.indexOf(from);
    if (at === -1) throw new Error(`a new lesson has no ${from}`);
    line = text.slice(0, at).split('\n').length + to.split('\n').length - from.split('\n').length;
    text = text.replace(from, to);
  }
  writeFileSync(join(root, FILE), text);
  return line;
}

/** What the author is told. */
async function problems(): Promise<readonly string[]> {
  try {
    const lesson = readLessonFrom(root, 'slip');
    if (lesson === null) throw new Error('there is no lesson');
    return problemsOf(root, await proveLesson(lesson, catalog)).map(({ message }) => message);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [error.message];
  }
}

const READS = '  - { id: dana-reads, allows: "dana s3:GetObject arn:aws:s3:::app-logs/2026.txt" }';
const AS_WELL = '  - { id: dana-too, allows: "dana s3:GetObject arn:aws:s3:::app-logs/2026.txt" }';

test.each<readonly [string, readonly (readonly [string, string])[], string]>([
  [
    'a mistyped key',
    [['    fails: dana-reads', '    fail: dana-reads']],
    'mistakes[1].fail: unknown key "fail"; check its spelling',
  ],
  [
    'an idle check',
    [[READS, `${READS}\n${AS_WELL}`]],
    'read: checks[1]: check "dana-too" is idle: no start, mistake or generated change fails on it first. ' +
      'Give it a mistake, move it before the check that hides it, or leave it out',
  ],
  [
    'a mistake that passes',
    [
      ['"Resource": "arn:aws:s3:::app-logs" }', '"Resource": "arn:aws:s3:::app-logs/*" }'],
      ['    fails: dana-reads', '    fails: dana-reads'],
    ],
    'read: mistakes[1].fails: mistake "The bucket in place of its objects" passes, and should fail on "dana-reads"; ' +
      'add a check that it fails on, or leave the mistake out',
  ],
  [
    'a solution that fails',
    [
      ['attach-group-policy --group-name Developers', 'attach-user-policy --user-name dana'],
      ['  - |\n    aws iam create-policy', '  - |\n    aws iam create-policy'],
    ],
    'read: solutions[1]: solution 2 fails on "through-the-group"; mend the solution, or the check if the solution is right',
  ],
  [
    'a hint without a check',
    [['  - on: as-much', '  - on: as-much-as']],
    'hints[2].on: no check is called "as-much-as"; there are dana-reads, through-the-group, as-much, nothing-more',
  ],
  [
    'an ambiguous fails',
    [
      [READS, `${READS}\n${AS_WELL}`],
      ['    fails: dana-reads', '    fails: allows'],
    ],
    'mistakes[1].fails: several checks are of the kind "allows": "dana-reads" and "dana-too"; name one of them by its id',
  ],
  [
    'an unknown action in a prediction',
    [['ask: dana s3:GetObject', 'ask: dana s3:GetObjekt']],
    'before: ask: AWS has no action s3:GetObjekt; did you mean s3:GetObject?',
  ],
  [
    'an unknown action in a check',
    [['allows: "dana s3:GetObject', 'allows: "dana s4:GetObject']],
    'read: checks[0].allows: AWS has no service s4; did you mean s3:GetObject?',
  ],
  [
    'an unknown action in a solution',
    [
      ['"Action": "s3:GetObject"', '"Action": ["s3:GetObject", "s3:GetObjectz"]'],
      ['  - |\n    aws iam put-group-policy', '  - |\n    aws iam put-group-policy'],
    ],
    'read: solutions[0]: AWS has no action s3:GetObjectz; did you mean s3:GetObject?',
  ],
])('%s is told with file, line, field and what to do', async (_name, changes, message) => {
  const line = slip(...changes);
  const told = await problems();
  expect(told).toContain(`${FILE}:${line}: ${message}`);
});

test('a lesson without a slip is told nothing', async () => {
  expect(await problems()).toEqual([]);
});
