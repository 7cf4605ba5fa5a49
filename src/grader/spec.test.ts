import { expect, test } from 'vitest';
import { parsePattern } from './spec.ts';

const LOGS = 'arn:aws:s3:::app-logs/*';

test.each([
  ['dana', { who: 'dana', action: '*', resource: '*' }],
  ['dana s3:Delete*', { who: 'dana', action: 's3:Delete*', resource: '*' }],
  ['dana *', { who: 'dana', action: '*', resource: '*' }],
  [`dana s3:Delete* ${LOGS}`, { who: 'dana', action: 's3:Delete*', resource: LOGS }],
  [`s3:Delete* ${LOGS}`, { who: null, action: 's3:Delete*', resource: LOGS }],
  ['s3:Delete*', { who: null, action: 's3:Delete*', resource: '*' }],
  ['', null],
  ['dana delete', null],
  [`dana s3:Delete* ${LOGS} now`, null],
])('%j is a pattern of requests as written', (text, pattern) => {
  expect(parsePattern(text)).toEqual(pattern);
});
