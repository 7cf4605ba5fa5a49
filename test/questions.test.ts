import { describe, expect, test } from 'vitest';
import { proveQuestion } from '../scripts/lesson/prove-question.ts';
import { readCourseFrom } from '../src/course/node.ts';
import type { QuestionKindId } from '../src/grader/index.ts';
import { root, testCatalog } from './support/lessons.ts';

const { lessons, topics, questions, sets, misconceptions } = readCourseFrom(root);
const catalog = testCatalog();

const KINDS: readonly QuestionKindId[] = [
  'single',
  'multiple',
  'true-false',
  'ordering',
  'matching',
  'numeric',
  'decision',
  'find-the-statement',
  'spot-the-error',
  'fix',
  'open',
];

describe.each(topics)('the topic $id', ({ questions: own }) => {
  test.each(own)(
    '$id is proved: its keys are computed, and answers get the marks that their author means',
    async (question) => {
      expect((await proveQuestion(question, catalog)).problems).toEqual([]);
    },
  );

  test('has at least five questions', () => {
    expect(own.length).toBeGreaterThanOrEqual(5);
  });
});

describe('the bank', () => {
  test('has the nine questions of the first article as a set, and at least thirty more', () => {
    const nine = sets.find(({ id }) => id === 'article-nine')?.questions ?? [];
    expect(nine).toHaveLength(9);
    expect(questions.length - nine.length).toBeGreaterThanOrEqual(30);
  });

  test.each(KINDS)('asks at least three questions of the kind %s', (kind) => {
    const ids = questions.filter((question) => question.kind === kind).map(({ id }) => id);
    expect(ids.length, ids.join(', ')).toBeGreaterThanOrEqual(3);
  });

  test('leaves to the account which option is right where options are the decisions on a request', () => {
    const written = questions.filter(
      (question) =>
        question.kind === 'single' &&
        question.options.filter(({ text }) => /^(?:Allowed|Explicitly denied|Implicitly denied)\b/.test(text)).length >
          1 &&
        question.options.every(({ holds }) => holds === undefined),
    );
    // A role's session and a service control policy are in no account that commands of a question build.
    expect(written.map(({ id }) => id)).toEqual(['a-member-assumes-a-role', 'a-region-and-iam']);
  });

  test('has a wrong answer, here or in a lesson, for every misconception', () => {
    const named = JSON.stringify([lessons, questions]);
    const idle = misconceptions.filter(({ id }) => !named.includes(`"misconception":"${id}"`)).map(({ id }) => id);
    expect(idle).toEqual([]);
  });
});
