import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root as project, testCatalog } from '../../test/support/lessons.ts';
import { readLessonFrom } from '../../src/course/node.ts';
import { newLesson } from './new-lesson.ts';
import { proveLesson } from './prove.ts';
import { problemsOf } from './show.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lesson-'));
  // The lists of claims and of misconceptions, which it has to name rightly.
  for (const list of ['claims', 'misconceptions'])
    cpSync(join(project, `lessons/${list}.yaml`), join(root, `lessons/${list}.yaml`));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a new lesson can be read and is proved as it stands', async () => {
  const made = newLesson(root, 'groups/who-may-read');
  expect(made).toMatchObject({ file: 'lessons/groups/who-may-read.md' });
  const lesson = readLessonFrom(root, 'who-may-read');
  if (lesson === null) throw new Error('nothing was written');
  expect(lesson.title).toBe('Who may read');
  const proof = await proveLesson(lesson, testCatalog());
  expect(problemsOf(root, proof).map(({ message }) => message)).toEqual([]);
});

test('it says what to fill in and which line of course.yaml lists it', () => {
  const made = newLesson(root, 'groups/who-may-read');
  expect('next' in made && made.next).toMatch(
    /course\.yaml, under "lessons:" of the track "groups":\n {6}- who-may-read$/,
  );
});

test.each(['groups', 'Groups/first', 'groups/first/more', '../groups/first', ''])(
  '"%s" is no name for a lesson',
  (name) => {
    expect(newLesson(root, name)).toMatchObject({ refusal: expect.stringContaining('<track>/<id>') });
    expect(existsSync(join(root, 'lessons/groups'))).toBe(false);
  },
);

test('a lesson that is there stays as it is', () => {
  newLesson(root, 'groups/who-may-read');
  expect(newLesson(root, 'groups/who-may-read')).toEqual({
    refusal: 'lessons/groups/who-may-read.md is there already',
  });
});
