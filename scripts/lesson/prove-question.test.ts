import { expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import { questionBase, wrong } from '../../test/support/questions.ts';
import type {
  DecisionQuestion,
  FindTheStatementQuestion,
  FixQuestion,
  MatchingQuestion,
  NumericQuestion,
  OrderingQuestion,
  SingleQuestion,
  SpotTheErrorQuestion,
} from '../../src/grader/index.ts';
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
    checkSchema.parse({ id: 'nothing-more', noMoreThan: 'solution' }),
    checkSchema.parse({ id: 'nothing-less', noLessThan: 'solution' }),
  ],
  solutions: [allowing('s3:Get*')],
  mistakes: [{ name: 'list', document: allowing('s3:List*'), fails: 'reads', says: 'x', misconception: null }],
};

/** A question whose author takes all that dana can do out of the comparison. */
const lax: FixQuestion = {
  ...fix,
  account: fix.account.map((line) => line.replace('s3:*', 's3:List*')),
  checks: [
    ...fix.checks.slice(0, 1),
    checkSchema.parse({ id: 'nothing-more', noMoreThan: { of: 'solution', except: ['dana'] } }),
    checkSchema.parse({ id: 'nothing-less', noLessThan: { of: 'solution', except: ['dana'] } }),
  ],
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

const matching: MatchingQuestion = {
  ...questionBase,
  kind: 'matching',
  lefts: ['a', 'b'].map((id) => ({ text: id, right: id, mistaken: [] })),
  rights: ['a', 'b', 'c'].map((id) => ({ id, text: id })),
};

const numeric: NumericQuestion = {
  ...questionBase,
  kind: 'numeric',
  account: fix.account,
  count: { what: 'policies', user: 'dana' },
  value: null,
  tolerance: 0,
  unit: 'policies',
  mistaken: [],
};

const find: FindTheStatementQuestion = {
  ...questionBase,
  kind: 'find-the-statement',
  account: [
    ...fix.account,
    `aws iam put-user-policy --user-name dana --policy-name Own --policy-document '${allowing('s3:List*')}'`,
  ],
  request: { who: 'dana', action: 's3:GetObject', resource: LOGS },
  policies: [],
  key: null,
  mistaken: [],
};

const spot: SpotTheErrorQuestion = {
  ...questionBase,
  kind: 'spot-the-error',
  document: JSON.stringify(JSON.parse(allowing('s3:ListObjects')), null, 2),
  policy: 'identity',
  finds: 'unknown-action',
  key: null,
  mistaken: [],
};

const claiming: SingleQuestion = {
  ...questionBase,
  kind: 'single',
  account: fix.account,
  options: (['allowed', 'implicitDeny'] as const).map((is) => ({
    ...wrong(),
    holds: { ask: { who: 'dana', action: 's3:GetObject', resource: LOGS }, is },
  })),
};

test.each([fix, decision, ordering, matching, numeric, find, spot, claiming])(
  'a question of kind $kind that is as it should be is proved',
  async (question) => {
    expect((await proveQuestion(question, catalog)).problems).toEqual([]);
  },
);

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
  ['a solution that AWS refuses', { ...fix, solutions: ['{'] }, /^AWS refuses solution 1 of "q": .*policy/],
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
  [
    'a policy to mend that nothing limits',
    { ...fix, checks: fix.checks.slice(0, 3) },
    'no check is noLessThan: solution',
  ],
  ['a comparison that leaves out too much', lax, 'nothing that allows more is marked wrong'],
  [
    'a count of somebody who is not there',
    { ...numeric, count: { what: 'policies', user: 'zoe' } as const },
    /there is no user zoe/,
  ],
  [
    'a known wrong number that the account makes right',
    { ...numeric, mistaken: [{ value: 1, says: 'x', misconception: null }] },
    '1 is marked right',
  ],
  [
    'a statement that is called mistaken, and decides',
    { ...find, mistaken: [{ statement: 'group Developers/Logs 1', says: 'x', misconception: null }] },
    /"group Developers\/Logs 1" is right/,
  ],
  [
    'a rule that does not fire',
    { ...spot, finds: 'unknown-service' },
    /the rule unknown-service does not fire; there is unknown-action on line/,
  ],
  [
    'options of which the account makes none right',
    { ...claiming, account: ['aws iam create-user --user-name dana'], options: claiming.options.slice(0, 1) },
    'exactly one option is right, found 0',
  ],
  ['no source', { ...ordering, sources: [] }, 'it names no source'],
])('%s is told', async (_name, question, problem) => {
  const { problems } = await proveQuestion(question, catalog);
  expect(problems).toContainEqual(problem instanceof RegExp ? expect.stringMatching(problem) : problem);
});
