import { expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import { questionBase } from '../../test/support/questions.ts';
import type { DecisionQuestion, FixQuestion, OrderingQuestion } from '../../src/grader/index.ts';
import { checkSchema } from '../../src/grader/schema.ts';
import { proveQuestion } from './prove-question.ts';

const catalog = testCatalog();
const LOGS = 'arn:aws:s3:::app-logs/2026.txt';
const allowing = (action: string): string =>
  `{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "${action}", "Resource": "*"}}`;

const fix: FixQuestion = {
  ...questionBase,
  kind: 'fix',
  account: [
    'aws iam create-group --group-name Developers',
    `aws iam put-group-policy --group-name Developers --policy-name Logs --policy-document '${allowing('s3:*')}'`,
    'aws iam create-user --user-name dana',
    'aws iam add-user-to-group --user-name dana --group-name Developers',
  ],
  policy: { entity: 'group', name: 'Developers', policy: 'Logs' },
  document: null,
  checks: [
    checkSchema.parse({ id: 'reads', allows: `dana s3:GetObject ${LOGS}` }),
    checkSchema.parse({ id: 'no-delete', denies: `dana s3:DeleteObject ${LOGS}` }),
  ],
  solutions: [allowing('s3:Get*')],
  mistakes: [{ name: 'list', document: allowing('s3:List*'), fails: 'reads', says: 'x', misconception: null }],
};

const decision: DecisionQuestion = {
  ...questionBase,
  kind: 'decision',
  account: ['aws iam create-user --user-name dana'],
  asks: [{ ask: { who: 'dana', action: 's3:GetObject', resource: LOGS }, key: null, says: null }],
};

const ordering: OrderingQuestion = {
  ...questionBase,
  kind: 'ordering',
  items: ['a', 'b', 'c'].map((id) => ({ id, text: id })),
  before: [['a', 'b']],
};

test.each([fix, decision, ordering])('a question of kind $kind that is as it should be is proved', async (question) => {
  expect((await proveQuestion(question, catalog)).problems).toEqual([]);
});

test.each([
  ['a solution that fails', { ...fix, solutions: [allowing('s3:*')] }, 'solution 1 is marked wrong: no-delete'],
  [
    'a start that passes',
    { ...fix, account: fix.account.map((line) => line.replace('s3:*', 's3:Get*')) },
    'as it stands is marked right',
  ],
  [
    'a mistake that passes',
    { ...fix, mistakes: fix.mistakes.map((each) => ({ ...each, document: allowing('s3:Get*') })) },
    'mistake: list is marked right',
  ],
  [
    'a mistake that fails on another check',
    { ...fix, mistakes: fix.mistakes.map((each) => ({ ...each, fails: 'no-delete' })) },
    'mistake: list fails on reads, and should on no-delete',
  ],
  ['a solution that AWS refuses', { ...fix, solutions: ['{'] }, /^solution 1 is marked wrong: .*policy/],
  [
    'a policy that is not there',
    { ...fix, policy: { ...fix.policy, policy: 'Log' } },
    'the account has no inline policy Log in the group Developers',
  ],
  ['a request of nobody', { ...decision, account: [] }, 'there is no user dana in the account'],
  [
    'an account that cannot be built',
    { ...decision, account: ['aws iam create-user'] },
    /^The account of "q" fails at: aws iam create-user/,
  ],
  [
    'an order that its own pairs refuse',
    { ...ordering, before: [['b', 'a']] as const },
    'its own order is marked wrong',
  ],
  ['an order of which the reverse is right too', { ...ordering, before: [] }, 'the reverse is marked right'],
  ['no source', { ...ordering, sources: [] }, 'it names no source'],
])('%s is told', async (_name, question, problem) => {
  const { problems } = await proveQuestion(question, catalog);
  expect(problems).toContainEqual(problem instanceof RegExp ? expect.stringMatching(problem) : problem);
});
