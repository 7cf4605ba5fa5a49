import { expect, it } from 'vitest';
import { Sandbox, policyText, withInline } from '../../../test/support/builders.ts';
import { sideOf, sizeOf, type Situation } from './side.ts';
import { situationsOf } from './situations.ts';

const base = new Sandbox().user('dana').world;

function situationsUnder(...conditions: readonly Readonly<Record<string, unknown>>[]): readonly Situation[] {
  const statements = conditions.map(
    (Condition) => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition }) as const,
  );
  const side = sideOf(withInline(base, 'user', 'dana', 'Own', policyText(...statements)), 'dana');
  if (side === null) throw new Error('dana is gone');
  return situationsOf(side.clauses, [side], { states: 5000 });
}

const tried = (situations: readonly Situation[], key: string): readonly string[] =>
  [
    ...new Set(situations.flatMap(({ context }) => (context[key] === undefined ? [] : [context[key].join('+')]))),
  ].toSorted();

it('begins with the plain one', () => {
  const [first, ...others] = situationsUnder(
    { StringEquals: { 's3:prefix': 'a' } },
    { Bool: { 'aws:SecureTransport': 'false' } },
  );
  expect(first).toEqual({ session: {}, context: {} });
  expect(others.map(sizeOf)).toEqual(others.map(sizeOf).toSorted((a, b) => a - b));
});

it('asks for each way to sign in where MFA matters', () => {
  const sessions = situationsUnder({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }).map(({ session }) => session);
  expect(sessions).toEqual([{}, { session: 'console' }, { session: 'console', mfa: true }]);
});

it.each([
  ['a value, and none', { StringEquals: { 's3:prefix': 'a' } }, 's3:prefix', ['a']],
  ['a value that a star covers', { StringLike: { 's3:prefix': 'a*' } }, 's3:prefix', ['a']],
  ['a key that may be taken away', { IpAddressIfExists: { 'aws:SourceIp': '198.51.100.0/24' } }, 'aws:SourceIp', ['']],
  [
    'what is outside of a range, as a missing address is',
    { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    'aws:SourceIp',
    [''],
  ],
  ['a key that is always there', { Bool: { 'aws:SecureTransport': 'false' } }, 'aws:SecureTransport', ['false']],
  ['a number', { NumericLessThan: { 's3:max-keys': '10' } }, 's3:max-keys', ['9']],
  [
    'two values at once',
    { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' }, 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } },
    'aws:TagKeys',
    ['a', 'a+x', 'x'],
  ],
])('tries %s', (_name, condition, key, values) => {
  expect(tried(situationsUnder(condition), key)).toEqual(values);
});

it('has one moment under both of its names', () => {
  const situations = situationsUnder({ DateGreaterThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } });
  expect(situations.map(({ context }) => context)).toEqual([
    {},
    { 'aws:CurrentTime': ['2027-01-01T00:00:01Z'], 'aws:EpochTime': ['1798761601'] },
  ]);
});

it('tries nothing for what follows from the user', () => {
  expect(situationsUnder({ StringEquals: { 'aws:username': 'dana', 'aws:PrincipalTag/team': 'blue' } })).toHaveLength(
    1,
  );
});

it('never tries more than a bound, however many keys there are', () => {
  const keys = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`aws:RequestTag/${n}`, 'a']));
  expect(situationsUnder({ StringEquals: keys }).length).toBeLessThanOrEqual(96);
});
