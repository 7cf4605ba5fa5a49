import { expect, test } from 'vitest';
import { allow, policyText, Sandbox } from '../../../test/support/builders.ts';
import { computing, questionBase } from '../../../test/support/questions.ts';
import { checkSchema } from '../schema.ts';
import type { CheckSpec } from '../spec.ts';
import { bankMarking, computeKeys, missingKeys, trialsOf } from './mark.ts';
import type { FixQuestion, Marked } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;

const LOGS = 'arn:aws:s3:::app-logs/2026.txt';
const check = (id: string, kind: 'allows' | 'denies', action: string, misconception?: string): CheckSpec =>
  checkSchema.parse({
    id,
    [kind]: `dana ${action} ${LOGS}`,
    ...(misconception === undefined ? {} : { misconception }),
  });
const everything = allow('s3:*');
const question: FixQuestion = {
  ...questionBase,
  kind: 'fix',
  account: [],
  policy: { entity: 'group', name: 'Developers', policy: 'Logs' },
  document: null,
  checks: [
    check('reads', 'allows', 's3:GetObject'),
    check('writes', 'allows', 's3:PutObject'),
    check('no-delete', 'denies', 's3:DeleteObject', 'a-narrow-policy-narrows'),
    check('no-acl', 'denies', 's3:PutObjectAcl'),
  ],
  solutions: [allow(['s3:GetObject', 's3:PutObject'])],
  mistakes: [
    {
      name: 'nothing left',
      document: allow('s3:List*'),
      fails: 'reads',
      says: 'x',
      misconception: 'most-restrictive-wins',
    },
  ],
};

const account = new Sandbox()
  .user('dana')
  .group('Developers')
  .member('dana', 'Developers')
  .inline('group', 'Developers', 'Logs', everything);
const { world, reference } = account;
const mark = (document: string): Marked =>
  markAnswer(
    question,
    { kind: 'fix', document },
    { evidence: { before: world, after: world, solution: null, records: [], reference } },
  );

test('the account hands over the document to mend, laid out over several lines', async () => {
  const oneLine = account.world.account.groups.get('Developers')?.inline.get('Logs')?.text.replaceAll(/\s+/g, '') ?? '';
  const flat = new Sandbox(world).inline('group', 'Developers', 'Logs', oneLine).world;
  expect(await computeKeys(question, computing(flat))).toMatchObject({ document: everything });
  expect(missingKeys(await computeKeys(question, computing(flat)))).toEqual([]);
});

test('the author is told when the account has no such policy', async () => {
  const lost = await computeKeys({ ...question, policy: { ...question.policy, policy: 'Log' } }, computing(world));
  expect(missingKeys(lost)).toEqual(['the account has no inline policy Log in the group Developers']);
});

test('a document that does what it should is right, however it is written', () => {
  const twoStatements = policyText(
    { Effect: 'Allow', Action: 's3:getobject', Resource: '*' },
    { Effect: 'Allow', Action: ['s3:PutObject'], Resource: ['*'] },
  );
  expect(mark(twoStatements)).toMatchObject({ right: true, score: 1, parts: [true, true, true, true] });
});

test('the document as it stands is wrong and earns nothing', () => {
  expect(mark(everything)).toMatchObject({ right: false, score: 0, parts: [true, true, false, false] });
});

test('a document that mends half of what is wrong earns half, and shows the belief of the check it fails on', () => {
  const half = mark(allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject']));
  expect(half).toMatchObject({ right: false, score: 1 / 2, misconceptions: ['a-narrow-policy-narrows'] });
  expect(half.report?.firstFailing).toBe('no-delete');
});

test('what is broken on the way is taken off', () => {
  expect(mark(allow('s3:PutObject'))).toMatchObject({ right: false, score: 1 / 2, parts: [false, true, true, true] });
  expect(mark(allow('s3:List*'))).toMatchObject({ right: false, score: 0 });
});

test('a known mistake shows its belief, whatever the blanks', () => {
  expect(mark(`${allow('s3:List*')}\n\n`).misconceptions).toEqual(['most-restrictive-wins']);
});

test('a document that AWS refuses is wrong, in the words of AWS', () => {
  const marked = mark('{ "Version": "2012-10-17", "Statement": [ }');
  expect(marked).toMatchObject({ right: false, score: 0, parts: [false, false, false, false] });
  expect(marked.refusal?.code).toBe('MalformedPolicyDocument');
  expect(marked.report).toBeUndefined();
});

test('an empty document is refused as well', () => {
  expect(mark('').refusal).toBeDefined();
});

test('the proof tries the start, each solution and each mistake on its check', async () => {
  const trials = trialsOf(await computeKeys(question, computing(world))).map(({ name, right, fails }) => [
    name,
    right,
    fails,
  ]);
  expect(trials).toEqual([
    ['as it stands', false, null],
    ['solution 1', true, null],
    ['mistake: nothing left', false, 'reads'],
  ]);
});

test('without an account it cannot be marked, which is our mistake', () => {
  expect(() => markAnswer(question, { kind: 'fix', document: everything }, {})).toThrow('marked on its account');
});

test.each([
  [{ kind: 'fix', document: '' }, true],
  [{ kind: 'fix', document: null }, false],
  [{ kind: 'fix' }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(question, value)).toBe(is);
});
