import { expect, it } from 'vitest';
import type { AnswerId } from '../../cli/index.ts';
import { answerWords } from './answers.ts';

/** Values for each answer, as the account gives them. */
const place = { policy: 'ReadLogs', entity: 'group', through: 'Developers', placement: 'inline' };
const request = { action: 's3:GetObject', resource: 'app-logs/2026.txt' };
const values: Readonly<Record<AnswerId, Readonly<Record<string, string | number>>>> = {
  'request-usage': { word: 'can' },
  'who-can-usage': {},
  'compare-usage': {},
  'asked-option': { word: 'can', option: '--mafia' },
  'asked-nobody': { who: 'alise', suggestion: 'alice' },
  'asked-action-form': { text: 's3:*' },
  'asked-service-unknown': { service: 's4' },
  'asked-action-unknown': { action: 's3:GetObjekt', suggestion: 's3:GetObject' },
  'asked-resource-form': { text: 'app-logs', suggestion: 'arn:aws:s3:::app-logs' },
  'asked-resource-needed': { action: 'iam:CreateUser', form: 'arn:aws:iam::123456789012:user/Name' },
  'asked-resource-literal': { resource: 'arn:aws:s3:::app-logs/*' },
  'trace-type': { type: 'identity', verdict: 'allowed' },
  'trace-policy': place,
  'trace-applies': { statement: 'Read', effect: 'Allow' },
  'trace-delegates': { statement: 2 },
  'trace-fails': { statement: 2, effect: 'Deny' },
  'trace-other-actions': { statement: 2, effect: 'Deny', element: 'Action', wanted: 's3:Put*' },
  'trace-element': { element: 'Resource', compared: 'a', wanted: 'b' },
  'trace-excluded': { element: 'NotAction', compared: 'a', wanted: 'b' },
  'trace-condition': { operator: 'Bool', key: 'aws:SecureTransport', compared: 'false', wanted: 'true' },
  'trace-condition-missing': { operator: 'Bool', key: 'aws:SecureTransport', wanted: 'true' },
  'trace-others': { count: 3 },
  'able-some': { ...request, count: 2, of: 5 },
  'able-nobody': { ...request, of: 5 },
  able: { who: 'alice', ...place },
  'able-by-rule': { who: 'alice' },
  'able-more': { count: 3 },
  'compare-start': {},
  'compare-two': { one: 'alice', other: 'bob' },
  'compare-same': {},
  'compare-two-same': { one: 'alice', other: 'bob' },
  'compare-gone': { who: 'alice', ...request },
  'compare-also': { names: '`bob`', more: 3 },
  'compare-session': { session: 'console', mfa: 'yes' },
  'compare-context': { key: 'aws:SourceIp', values: '203.0.113.10' },
  'compare-more': { count: 3 },
  'compare-left': { count: 3 },
  'compare-bounded': {},
  meant: { line: 'aws iam list-users' },
};

/** What a sentence tells in its own words. */
const PUT_OTHERWISE = new Set(['identity', 'allowed', 'group', 'inline', 'console', 'yes']);

const cases = (Object.keys(answerWords) as AnswerId[]).map(
  (id) => [id, answerWords[id](values[id]), values[id]] as const,
);

it.each(cases)('the words of %s have every value that they set in', (_, words, given) => {
  expect(words).toMatch(/[.?:]$/);
  expect(words).not.toContain('undefined');
  for (const value of Object.values(given))
    if (!PUT_OTHERWISE.has(String(value))) expect(words).toContain(String(value));
});

it('one is said as one, and what is not suggested is not asked', () => {
  expect(answerWords['able-more']({ count: 1 })).toMatch(/^And one other\./);
  expect(answerWords['able-some']({ ...request, count: 1, of: 1 })).toMatch(/^Of one user or role, 1 may/);
  expect(answerWords['asked-nobody']({ who: 'x', suggestion: '' })).not.toContain('Did you mean');
  expect(answerWords['compare-context']({ key: 'aws:SourceIp', values: '' })).toBe(
    'The request has no `aws:SourceIp`.',
  );
});
