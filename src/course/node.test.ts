import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBankFrom, readCourseFrom, readLessonFrom } from './node.ts';

const COURSE = `tracks:
  - { id: groups, title: Groups, summary: S, lessons: [nesting] }
topics: [second]
`;
const LESSON = `---
title: T
summary: S.
minutes: 6
objectives: [see]
---

## Look

\`\`\`yaml question
id: nests
kind: true-false
ask: Groups nest.
right: false
misconception: groups-nest
because: They hold users alone.
teaches: [S0-9]
\`\`\`
`;
const question = (id: string, more = ''): string => `topic: { title: T, summary: S }
questions:
  - id: ${id}
    kind: true-false
    level: basic
    ask: Groups nest.
    right: false
    because: No.
    sources: [IAM User Guide]
    set: [nine]
${more}`;

const MISCONCEPTIONS = '- { id: groups-nest, says: They do., truth: They do not., remedy: nesting }\n';
const CLAIMS = '- { id: S0-9, says: Groups hold users alone., verdict: right, part: L01 }\n';

let root = '';
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const remove = (file: string): void => rmSync(join(root, file));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'course-'));
  write('lessons/course.yaml', COURSE);
  write('lessons/groups/nesting.md', LESSON);
  write('lessons/questions/first.yaml', question('one'));
  write('lessons/questions/second.yaml', question('two'));
  write('lessons/misconceptions.yaml', MISCONCEPTIONS);
  write('lessons/claims.yaml', CLAIMS);
});

afterEach(() => rmSync(root, { recursive: true }));

test('a course is read whole: lessons, topics in the order of the course, sets, misconceptions, claims', () => {
  const { lessons, topics, questions, sets, misconceptions, claims } = readCourseFrom(root);
  expect(lessons.map(({ id }) => id)).toEqual(['nesting']);
  expect(topics.map(({ id }) => id)).toEqual(['second', 'first']);
  expect(questions.map(({ id }) => id)).toEqual(['two', 'one']);
  expect(sets).toEqual([{ id: 'nine', questions: ['two', 'one'] }]);
  expect(misconceptions.map(({ id }) => id)).toEqual(['groups-nest']);
  expect(claims.map(({ id }) => id)).toEqual(['S0-9']);
});

test('the topic of a lesson’s question is the track of the lesson', () => {
  const [part] = readCourseFrom(root).lessons[0]?.steps[0]?.parts ?? [];
  expect(part?.kind === 'question' && part.question.topic).toBe('groups');
});

test('a course without questions, misconceptions and claims is a course', () => {
  rmSync(join(root, 'lessons/questions'), { recursive: true });
  write('lessons/course.yaml', COURSE.replace('topics: [second]\n', ''));
  remove('lessons/misconceptions.yaml');
  remove('lessons/claims.yaml');
  expect(readCourseFrom(root)).toMatchObject({ topics: [], questions: [], sets: [], misconceptions: [], claims: [] });
});

test('one lesson is read before it is listed, and while another cannot be read', () => {
  write('lessons/groups/other.md', 'no front matter');
  write('lessons/deny/draft.md', LESSON);
  expect(readLessonFrom(root, 'draft')).toMatchObject({ id: 'draft', title: 'T' });
  expect(readLessonFrom(root, 'absent')).toBeNull();
  expect(readBankFrom(root).questions.map(({ id }) => id)).toEqual(['two', 'one']);
});

describe('an author is told of', () => {
  test.each<[string, () => void, RegExp]>([
    [
      'a lesson that names no claim of the list',
      () => write('lessons/claims.yaml', CLAIMS.replace('S0-9', 'S0-8')),
      /^lessons\/groups\/nesting\.md:17: teaches\[0\]: claims\.yaml has no claim "S0-9"/,
    ],
    [
      'a question that names no misconception of the list',
      () => write('lessons/questions/first.yaml', question('one', '    misconception: groups-nestle\n')),
      /^lessons\/questions\/first\.yaml:11: questions\[0\]\.misconception: .* "groups-nestle"/,
    ],
    [
      'an id that two topics share',
      () => write('lessons/questions/first.yaml', question('two')),
      /^lessons\/questions\/first\.yaml:3: questions\[0\]\.id: "two" is taken/,
    ],
    [
      'a topic that has no file',
      () => remove('lessons/questions/second.yaml'),
      /^lessons\/course\.yaml:1: topics: there is no file lessons\/questions\/second\.yaml/,
    ],
    [
      'a lesson that has no file',
      () => remove('lessons/groups/nesting.md'),
      /^lessons\/course\.yaml:1: tracks: there is no file lessons\/groups\/nesting\.md/,
    ],
    [
      'a lesson that no track lists',
      () => cpSync(join(root, 'lessons/groups/nesting.md'), join(root, 'lessons/groups/other.md')),
      /^lessons\/course\.yaml:1: tracks: lists no lesson for lessons\/groups\/other\.md/,
    ],
    [
      'a remedy that is no lesson of the course',
      () => write('lessons/misconceptions.yaml', MISCONCEPTIONS.replace('remedy: nesting', 'remedy: nest')),
      /^lessons\/misconceptions\.yaml:1: \[0\]\.remedy: course\.yaml has no lesson "nest"/,
    ],
  ])('%s', (_name, spoil, expected) => {
    spoil();
    expect(() => readCourseFrom(root)).toThrow(expected);
  });
});
