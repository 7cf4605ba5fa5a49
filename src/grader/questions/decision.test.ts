import { expect, test } from 'vitest';
import { allow, deny, Sandbox } from '../../../test/support/builders.ts';
import { questionBase } from '../../../test/support/questions.ts';
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
const prepared = computeKeys(question, world);
const mark = (...verdicts: readonly Verdict[]): ReturnType<typeof markAnswer> =>
  markAnswer(prepared, { kind: 'decision', verdicts }, {});

test('the account computes the keys', () => {
  const keys = prepared.kind === 'decision' ? prepared.asks.map(({ key }) => key) : [];
  expect(keys).toEqual(['allowed', 'explicitDeny', 'implicitDeny']);
  expect(missingKeys(prepared)).toEqual([]);
});

test('a request of somebody who is not there has no key, and the author is told', () => {
  const lost = computeKeys({ ...question, asks: [ask('dora', 's3:GetObject')] }, world);
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

test('the proof tries the keys and every verdict throughout', () => {
  expect(trialsOf(prepared).map(({ name, right }) => [name, right])).toEqual([
    ['the keys', true],
    ['allowed throughout', false],
    ['explicitDeny throughout', false],
    ['implicitDeny throughout', false],
  ]);
});

test.each([
  [{ kind: 'decision', verdicts: ['allowed', 'explicitDeny'] }, true],
  [{ kind: 'decision', verdicts: ['denied'] }, false],
  [{ kind: 'decision' }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(question, value)).toBe(is);
});
