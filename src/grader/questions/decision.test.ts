import { expect, test } from 'vitest';
import { allow, deny, Sandbox } from '../../../test/support/builders.ts';
import { computing, questionBase } from '../../../test/support/questions.ts';
import type { Verdict } from '../../iam/index.ts';
import { bankMarking, computeKeys, missingKeys, trialsOf } from './mark.ts';
import type { DecisionQuestion } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;

const ask = (who: string, action: string): DecisionQuestion['asks'][number] => ({
  ask: { who, action, resource: 'arn:aws:s3:::app-logs/2026.txt' },
  key: null,
  says: null,
});
const question: DecisionQuestion = {
  ...questionBase,
  kind: 'decision',
  account: [],
  asks: [ask('dana', 's3:GetObject'), ask('dana', 's3:DeleteObject'), ask('dana', 's3:PutObject')],
};

const { world } = new Sandbox()
  .user('dana')
  .group('Developers', 'Contractors')
  .member('dana', 'Developers', 'Contractors')
  .inline('group', 'Developers', 'Some', allow(['s3:GetObject', 's3:DeleteObject']))
  .inline('group', 'Contractors', 'NoDelete', deny('s3:DeleteObject'));
const prepared = await computeKeys(question, computing(world));
const mark = (...verdicts: readonly Verdict[]): ReturnType<typeof markAnswer> =>
  markAnswer(prepared, { kind: 'decision', verdicts }, {});

test('the account computes the keys', () => {
  const keys = prepared.kind === 'decision' ? prepared.asks.map(({ key }) => key) : [];
  expect(keys).toEqual(['allowed', 'explicitDeny', 'implicitDeny']);
  expect(missingKeys(prepared)).toEqual([]);
});

test('a request of somebody who is not there has no key, and the author is told', async () => {
  const lost = await computeKeys({ ...question, asks: [ask('dora', 's3:GetObject')] }, computing(world));
  expect(missingKeys(lost)).toEqual(['there is no user dora in the account']);
  expect(markAnswer(lost, { kind: 'decision', verdicts: ['allowed'] }, {}).right).toBe(false);
});

test('every request counts the same, and the two denials are not the same', () => {
  expect(mark('allowed', 'explicitDeny', 'implicitDeny')).toMatchObject({ right: true, score: 1 });
  const { right, score, parts } = mark('allowed', 'implicitDeny', 'implicitDeny');
  expect([right, parts]).toEqual([false, [true, false, true]]);
  expect(score).toBeCloseTo(2 / 3);
});

test('requests without an answer are wrong', () => {
  expect(mark('allowed')).toMatchObject({ right: false, parts: [true, false, false] });
});

test('the proof tries the keys, every verdict throughout, and for every request each verdict that the engine does not give', () => {
  const trials = trialsOf(prepared);
  expect(trials.slice(0, 4).map(({ name, right, score }) => [name, right, score])).toEqual([
    ['the keys', true, 1],
    ['allowed throughout', false, 1 / 3],
    ['explicitDeny throughout', false, 1 / 3],
    ['implicitDeny throughout', false, 1 / 3],
  ]);
  expect(trials.slice(4).map(({ name, right }) => `${name}: ${right}`)).toEqual([
    'explicitDeny for request 1: false',
    'implicitDeny for request 1: false',
    'allowed for request 2: false',
    'implicitDeny for request 2: false',
    'allowed for request 3: false',
    'explicitDeny for request 3: false',
  ]);
});

test.each([
  [{ kind: 'decision', verdicts: ['allowed', 'explicitDeny'] }, true],
  [{ kind: 'decision', verdicts: ['denied'] }, false],
  [{ kind: 'decision' }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(question, value)).toBe(is);
});
