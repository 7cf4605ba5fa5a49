import { expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import { questionBase } from '../../test/support/questions.ts';
import type { DecisionQuestion, FixQuestion } from '../grader/index.ts';
import { bankMarking } from '../grader/questions.ts';
import { prepareQuestion } from './prepare-question.ts';
import { questionScope, questionWorld } from './question-world.ts';

const { isAnswer, markAnswer } = bankMarking;

const catalog = testCatalog();
const LOGS = 'arn:aws:s3:::app-logs/2026.txt';
const document = (action: string): string =>
  `{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "${action}", "Resource": "*"}}`;
const account = [
  'aws iam create-group --group-name Developers',
  `aws iam put-group-policy --group-name Developers --policy-name Logs --policy-document '${document('s3:*')}'`,
  'aws iam create-user --user-name dana',
  'aws iam add-user-to-group --user-name dana --group-name Developers',
];

const decision: DecisionQuestion = {
  ...questionBase,
  kind: 'decision',
  account,
  asks: ['s3:GetObject', 'ec2:StopInstances'].map((action) => ({
    ask: { who: 'dana', action, resource: LOGS },
    key: null,
    says: null,
  })),
};

const fix: FixQuestion = {
  ...questionBase,
  kind: 'fix',
  account,
  policy: { entity: 'group', name: 'Developers', policy: 'Logs' },
  document: null,
  checks: [],
  solutions: [document('s3:Get*')],
  mistakes: [],
};

test('the keys of a decision are what its account decides', async () => {
  const prepared = await prepareQuestion(decision, catalog);
  expect('asks' in prepared && prepared.asks.map(({ key }) => key)).toEqual(['allowed', 'implicitDeny']);
});

test('the document to fix is the one of its account, laid out', async () => {
  const prepared = await prepareQuestion(fix, catalog);
  expect(prepared).toMatchObject({ document: JSON.stringify(JSON.parse(document('s3:*')), null, 2) });
});

test('a question is marked on its account', async () => {
  const answer: unknown = JSON.parse(JSON.stringify({ kind: 'fix', document: document('s3:Get*') }));
  if (!isAnswer(fix, answer)) throw new Error('The stored answer is none');
  expect(markAnswer(fix, answer, await questionScope(fix, catalog))).toMatchObject({ right: true });
});

test('a question without commands has the fresh account', async () => {
  const world = await questionWorld({ ...questionBase, kind: 'open', rubric: ['x'], wrong: [] }, catalog);
  expect([world.account.users.size, [...world.services.s3.buckets.keys()]]).toEqual([0, ['app-logs', 'payroll']]);
});

test('a command that fails is named, with the words of AWS', async () => {
  const broken = { ...decision, account: ['aws iam add-user-to-group --user-name dana --group-name Nowhere'] };
  await expect(prepareQuestion(broken, catalog)).rejects.toThrow(
    /The account of "q" fails at: aws iam add-user-to-group .*\n.*NoSuchEntity/,
  );
});
