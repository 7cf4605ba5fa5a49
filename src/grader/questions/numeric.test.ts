import { expect, test } from 'vitest';
import { numeric as question } from '../../../test/support/bank.ts';
import { allow, deny, S3_READ_ONLY, Sandbox } from '../../../test/support/builders.ts';
import { computing } from '../../../test/support/questions.ts';
import { bankMarking, computeKeys, missingKeys, trialsOf } from './mark.ts';
import type { Count, Marked, NumericQuestion } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;
const asked = question('quota');
const mark = (value: number, of: NumericQuestion = asked): Marked => markAnswer(of, { kind: 'numeric', value }, {});

test('the number alone is right, and a known wrong one shows its belief', () => {
  expect(mark(10)).toMatchObject({ right: true, score: 1, misconceptions: [] });
  expect(mark(5)).toMatchObject({ right: false, score: 0, misconceptions: ['groups-nest'] });
  expect(mark(11)).toMatchObject({ right: false, score: 0, misconceptions: [] });
});

test('with a tolerance what is near enough is right, and nothing beyond', () => {
  const near: NumericQuestion = { ...asked, tolerance: 2 };
  expect([7, 8, 12, 13].map((value) => mark(value, near).right)).toEqual([false, true, true, false]);
});

test('without a number everything is wrong, and the author is told', () => {
  const lost: NumericQuestion = { ...asked, value: null };
  expect(mark(0, lost).right).toBe(false);
  expect(missingKeys(lost)).toEqual(['it has no number']);
});

test('the proof tries the number, both edges of what is near enough, what is just beyond, and the known wrong ones', () => {
  expect(trialsOf({ ...asked, tolerance: 1 }).map(({ name, right }) => `${name} ${right}`)).toEqual([
    '10 true',
    '9 true',
    '11 true',
    '8 false',
    '12 false',
    '-12 false',
    '5 false',
  ]);
});

const { world } = new Sandbox()
  .user('dana', 'erin')
  .group('Readers', 'Writers', 'Empty')
  .member('dana', 'Readers', 'Writers')
  .member('erin', 'Readers')
  .attached('Group', 'Readers', S3_READ_ONLY)
  .attached('Group', 'Writers', S3_READ_ONLY)
  .inline('group', 'Writers', 'Write', allow('s3:PutObject'))
  .inline('user', 'dana', 'Own', deny('s3:GetObject'));

test.each<[string, Count, number]>([
  ['policies that reach a user, each once', { what: 'policies', user: 'dana' }, 3],
  ['ways by which they do', { what: 'ways', user: 'dana' }, 4],
  ['groups of a user', { what: 'groups', user: 'dana' }, 2],
  ['members of a group', { what: 'members', group: 'Readers' }, 2],
  ['members of an empty group', { what: 'members', group: 'Empty' }, 0],
  [
    'users to whom a request is allowed',
    { what: 'allowed', action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/x' },
    1,
  ],
])('the account counts %s', async (_name, count, value) => {
  const counted = await computeKeys({ ...asked, count, value: null }, computing(world));
  expect(counted).toMatchObject({ value });
});

test.each<[Count, string]>([
  [{ what: 'policies', user: 'zoe' }, 'there is no user zoe in the account'],
  [{ what: 'members', group: 'Nowhere' }, 'there is no group Nowhere in the account'],
])('%j cannot be counted, and the author is told', async (count, problem) => {
  await expect(computeKeys({ ...asked, count }, computing(world))).rejects.toThrow(problem);
});

test.each([
  [{ kind: 'numeric', value: 3 }, true],
  [{ kind: 'numeric', value: '3' }, false],
  [{ kind: 'numeric', value: null }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(asked, value)).toBe(is);
});
