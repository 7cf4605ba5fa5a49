import { expect, test } from 'vitest';
import type { RequestSpec } from '../../grader/index.ts';
import { interview } from './interview.ts';

const plain: RequestSpec = { who: 'alice', action: 's3:GetObject', resource: '*' };

test.each<[RequestSpec, string]>([
  [plain, 'Can **alice** do `s3:GetObject` on `*`?'],
  [
    { ...plain, session: 'console', mfa: false },
    'Can **alice** do `s3:GetObject` on `*`, signed in to the console without MFA?',
  ],
  [
    { ...plain, session: 'console', mfa: true, context: { 'aws:SourceIp': '198.51.100.7' } },
    'Can **alice** do `s3:GetObject` on `*`, signed in to the console with MFA, `aws:SourceIp` is `198.51.100.7`?',
  ],
  [
    { ...plain, session: 'token', mfa: true },
    'Can **alice** do `s3:GetObject` on `*`, with credentials of `GetSessionToken`, with MFA?',
  ],
  [
    { ...plain, context: { 'aws:TagKeys': ['team', 'cost'] } },
    'Can **alice** do `s3:GetObject` on `*`, `aws:TagKeys` is `team, cost`?',
  ],
])('a request says who asks for what, and in which way', (request, words) => {
  expect(interview.form.request(request)).toBe(words);
});

test.each([
  [900, '15:00'],
  [61, '1:01'],
  [9, '0:09'],
  [0, '0:00'],
])('%d seconds are %s on the clock', (seconds, shown) => {
  expect(interview.mock.clock(seconds)).toBe(shown);
});
