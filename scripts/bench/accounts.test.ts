import { expect, test } from 'vitest';
import { parsePolicyDocument } from '../../src/iam/index.ts';
import { policiesOf, requests } from './accounts.ts';

const large = policiesOf(2, { groups: 10, policies: 10, statements: [10] });
const statements = large.flatMap(
  ({ text }) => (JSON.parse(text) as { Statement: Record<string, unknown>[] }).Statement,
);

test('an account to measure with is the same every time, and another with another seed', () => {
  expect(policiesOf(2, { groups: 10, policies: 10, statements: [10] })).toEqual(large);
  expect(policiesOf(3, { groups: 10, policies: 10, statements: [10] })).not.toEqual(large);
});

test('a hundred policies of ten statements parse, over ten services', () => {
  expect(large).toHaveLength(100);
  expect(large.every(({ text }) => parsePolicyDocument(text).ok)).toBe(true);
  expect(new Set(large.flatMap(({ services }) => services)).size).toBe(10);
});

test('about a third of the statements have a condition, and a tenth denies', () => {
  expect(statements).toHaveLength(1000);
  const share = (wanted: (statement: Record<string, unknown>) => boolean): number =>
    statements.filter(wanted).length / 1000;
  expect(share((statement) => 'Condition' in statement)).toBeCloseTo(1 / 3, 1);
  expect(share(({ Effect }) => Effect === 'Deny')).toBeCloseTo(0.1, 1);
});

test('policies take their number of statements in turn', () => {
  const small = policiesOf(1, { groups: 3, policies: 2, statements: [3, 4] });
  expect(small.map(({ services }) => services.length)).toEqual([3, 4, 3, 4, 3, 4]);
  expect(new Set(small.map(({ group }) => group)).size).toBe(3);
});

test('there are five requests to five services', () => {
  expect(new Set(requests.map(({ action }) => action.split(':')[0])).size).toBe(5);
});
