import { expect, test } from 'vitest';
import { findTheStatement } from '../../../test/support/bank.ts';
import { allow, deny, policyText, Sandbox } from '../../../test/support/builders.ts';
import { computing } from '../../../test/support/questions.ts';
import { bankMarking, computeKeys, missingKeys, requestsOf, trialsOf } from './mark.ts';
import type { FindTheStatementQuestion, Marked, Question } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;
const request = (action: string): FindTheStatementQuestion['request'] => ({
  who: 'dana',
  action,
  resource: 'arn:aws:s3:::app-logs/2026.txt',
});
const written = (action: string): FindTheStatementQuestion => ({
  ...findTheStatement('which'),
  request: request(action),
  policies: [],
  key: null,
  mistaken: [],
});
const { world } = new Sandbox()
  .user('dana')
  .group('Developers', 'Contractors')
  .member('dana', 'Developers', 'Contractors')
  .inline(
    'group',
    'Developers',
    'Logs',
    policyText(
      { Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject', 's3:DeleteObject'], Resource: '*' },
      { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::app-logs/*' },
    ),
  )
  .inline('group', 'Contractors', 'NoDelete', deny('s3:DeleteObject'))
  .inline('user', 'dana', 'Own', allow('s3:DeleteObject'));
const prepare = (question: FindTheStatementQuestion): Promise<Question> => computeKeys(question, computing(world));
const mark = (question: Question, statement: string | null): Marked =>
  markAnswer(question, { kind: 'find-the-statement', statement }, {});

test('the account computes the statements that have a say, by the way they reach the user, and the one that decides', async () => {
  const prepared = await prepare(written('s3:DeleteObject'));
  expect(prepared).toMatchObject({
    policies: [
      { name: 'Own', via: { entity: 'user', name: 'dana' }, statements: [{ id: 'user dana/Own 1' }] },
      {
        name: 'Logs',
        via: { entity: 'group', name: 'Developers' },
        statements: [{ id: 'group Developers/Logs 1', sid: 'Read' }, { id: 'group Developers/Logs 2' }],
      },
      { name: 'NoDelete', statements: [{ id: 'group Contractors/NoDelete 1', effect: 'Deny' }] },
    ],
    key: { verdict: 'explicitDeny', statements: ['group Contractors/NoDelete 1'] },
  });
  expect(mark(prepared, 'group Contractors/NoDelete 1').right).toBe(true);
  expect(mark(prepared, 'user dana/Own 1').right).toBe(false);
  expect(mark(prepared, null).right).toBe(false);
});

test('a statement is laid out over lines, with short lists in one', async () => {
  const prepared = await prepare(written('s3:GetObject'));
  const texts = 'policies' in prepared ? prepared.policies.flatMap(({ statements }) => statements) : [];
  expect(texts.find(({ sid }) => sid === 'Read')?.text).toBe(
    '{\n  "Sid": "Read",\n  "Effect": "Allow",\n  "Action": ["s3:GetObject", "s3:DeleteObject"],\n  "Resource": "*"\n}',
  );
});

test('where several statements decide, each of them is right', async () => {
  const prepared = await prepare(written('s3:GetObject'));
  expect(mark(prepared, 'group Developers/Logs 1').right).toBe(true);
  expect(mark(prepared, 'group Developers/Logs 2').right).toBe(true);
  expect(mark(prepared, 'group Contractors/NoDelete 1').right).toBe(false);
});

test('where nothing decides, the answer is none of them', async () => {
  const prepared = await prepare(written('s3:PutObject'));
  expect(prepared).toMatchObject({ key: { verdict: 'implicitDeny', statements: [] } });
  expect([mark(prepared, null).right, mark(prepared, 'user dana/Own 1').right]).toEqual([true, false]);
});

test('a statement that people take for it shows the belief behind that', async () => {
  const mistaken = [{ statement: 'user dana/Own 1', says: 'x', misconception: 'direct-beats-group' }];
  const prepared = await prepare({ ...written('s3:DeleteObject'), mistaken });
  expect(mark(prepared, 'user dana/Own 1').misconceptions).toEqual(['direct-beats-group']);
});

test('the proof tries every statement and none, and the trace explains the request', async () => {
  const prepared = await prepare(written('s3:DeleteObject'));
  expect(trialsOf(prepared).map(({ name, right }) => `${name}: ${right}`)).toEqual([
    'none of them: false',
    'user dana/Own 1: false',
    'group Developers/Logs 1: false',
    'group Developers/Logs 2: false',
    'group Contractors/NoDelete 1: true',
  ]);
  expect(requestsOf(prepared)).toEqual([request('s3:DeleteObject')]);
});

test.each<[string, Partial<FindTheStatementQuestion>, RegExp]>([
  ['nobody', { request: { ...request('s3:GetObject'), who: 'zoe' } }, /there is no user zoe/],
  [
    'a call that needs no permission',
    { request: { who: 'dana', action: 'sts:GetCallerIdentity', resource: '*' } },
    /no policy decides/,
  ],
  [
    'a statement that is not there',
    { mistaken: [{ statement: 'user dana/Own 2', says: 'x', misconception: null }] },
    /no statement is called "user dana\/Own 2"; there are user dana\/Own 1, /,
  ],
  [
    'a right statement that is called mistaken',
    { mistaken: [{ statement: 'group Developers/Logs 1', says: 'x', misconception: null }] },
    /is right, and the question calls it mistaken/,
  ],
])('%s is told to the author', async (_name, change, problem) => {
  await expect(prepare({ ...written('s3:GetObject'), ...change })).rejects.toThrow(problem);
});

test('a single statement is nothing to choose from', async () => {
  const alone = new Sandbox().user('dana').inline('user', 'dana', 'Own', allow('s3:*')).world;
  const prepared = await computeKeys(written('s3:GetObject'), computing(alone));
  expect(missingKeys(prepared)).toEqual(['there are fewer than two statements to choose']);
});

test.each([
  [{ kind: 'find-the-statement', statement: null }, true],
  [{ kind: 'find-the-statement', statement: 'user dana/Own 1' }, true],
  [{ kind: 'find-the-statement' }, false],
  [{ kind: 'find-the-statement', statement: 1 }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(written('s3:GetObject'), value)).toBe(is);
});
