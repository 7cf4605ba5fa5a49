import { expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import { questionBase } from '../../test/support/questions.ts';
import type { Block, Lesson, QuestionBlock, TaskBlock } from '../../src/course/index.ts';
import { checkSchema } from '../../src/grader/schema.ts';
import type { Finding } from './finding.ts';
import { proveLesson } from './prove.ts';

const catalog = testCatalog();

const lessonOf = (...parts: readonly Block[]): Lesson => ({
  id: 'lesson',
  title: 'T',
  summary: 'S.',
  minutes: 6,
  objectives: ['see'],
  account: [],
  hash: '',
  calls: null,
  intro: '',
  steps: [{ id: 'step', title: 'Step', parts }],
});

const task = (id: string, more: Partial<TaskBlock>): TaskBlock => ({
  kind: 'task',
  id,
  meanwhile: [],
  goal: 'G.',
  checks: [],
  untried: [],
  hints: [],
  solutions: [],
  mistakes: [],
  teaches: [],
  ...more,
});

const first = task('first', {
  checks: [checkSchema.parse({ exists: 'group Developers' })],
  solutions: [['aws iam create-group --group-name Developers']],
});
const second = task('second', {
  meanwhile: ['aws iam create-user --user-name mallory'],
  checks: [checkSchema.parse({ absent: 'user mallory' })],
  solutions: [['aws iam delete-user --user-name mallory']],
});

const ordering = (...before: readonly (readonly [string, string])[]): QuestionBlock => ({
  kind: 'question',
  id: 'order',
  teaches: [],
  question: {
    ...questionBase,
    id: 'order',
    kind: 'ordering',
    items: ['a', 'b'].map((id) => ({ id, text: id })),
    before,
  },
});

/** What is not proved, but that tasks without a mistake have too few of them. */
const unproved = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ what, proved }) => !proved && what !== 'mistakes')
    .map(({ block, what, detail }) => `${block}, ${what}: ${detail}`);

test('what others do meanwhile is done when the task opens', async () => {
  const { findings } = await proveLesson(lessonOf(first, second), catalog);
  expect(unproved(findings)).toEqual([]);
  const found = findings.filter(({ what }) => what !== 'mistakes').map(({ block, what }) => `${block} ${what}`);
  expect(found).toEqual(['first start', 'first solution', 'second start', 'second solution']);
});

test('what others do before the first block is part of the start', async () => {
  const { findings } = await proveLesson(lessonOf(second), catalog);
  expect(unproved(findings)).toEqual([]);
});

test('a command of others that fails is told', async () => {
  const broken = { ...second, meanwhile: ['aws iam delete-user --user-name nobody'] };
  const { findings } = await proveLesson(lessonOf(first, broken), catalog);
  expect(unproved(findings)[0]).toMatch(/^second, start: aws iam delete-user --user-name nobody: .*NoSuchEntity/s);
});

test('a question that marks its own order wrong is told, and one that does not is proved', async () => {
  const good = await proveLesson(lessonOf(ordering(['a', 'b'])), catalog);
  expect(good.findings).toMatchObject([{ block: 'order', what: 'question', proved: true }]);
  const bad = await proveLesson(lessonOf(ordering(['b', 'a'])), catalog);
  expect(unproved(bad.findings)).toEqual([
    'order, question: its own order is marked wrong; the reverse is marked right',
  ]);
});
