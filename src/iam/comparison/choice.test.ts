import { expect, it } from 'vitest';
import { costOf, merged, PLAIN, type Choice } from './choice.ts';

const console: Choice = { session: { session: 'console' }, overrides: {} };
const mfa: Choice = { session: { session: 'console', mfa: true }, overrides: { 'aws:sourceip': ['10.0.0.1'] } };
const prefix: Choice = { session: {}, overrides: { 's3:prefix': ['a'], 'aws:sourceip': [] } };

it('costs nothing to sign with an access key, and one for a session and for each key', () => {
  expect([PLAIN, console, mfa, prefix].map(costOf)).toEqual([0, 1, 2, 2]);
});

it('is merged with a later one, which wins', () => {
  expect(merged(mfa, prefix)).toEqual({
    session: { session: 'console', mfa: true },
    overrides: { 'aws:sourceip': [], 's3:prefix': ['a'] },
  });
  expect(merged(console, mfa)).toEqual(mfa);
  expect(merged(prefix, PLAIN)).toEqual(prefix);
});
