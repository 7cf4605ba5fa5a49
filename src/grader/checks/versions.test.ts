import { expect, test } from 'vitest';
import { refusalOf, verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { customerManaged } from '../../../test/support/policies.ts';
import { Sandbox, allow } from '../../../test/support/builders.ts';

const texts = Array.from({ length: 10 }, (_, index) => allow(`s3:Get${index}`));
const scene = (count: number, isDefault: string): Sandbox =>
  customerManaged(new Sandbox(), 'ReadLogs', texts.slice(0, count), isDefault);

test.each([
  ['enough versions pass', scene(2, 'v1'), { atLeast: 2 }, ['pass']],
  ['one too few fails', scene(1, 'v1'), { atLeast: 2 }, ['fail', 'fewVersions']],
  ['the default by its id passes', scene(2, 'v2'), { default: 'v2' }, ['pass']],
  ['a new version that is not the default fails', scene(2, 'v1'), { default: 'v2' }, ['fail', 'otherDefault']],
  ['the latest is the one with the highest number', scene(10, 'v10'), { default: 'latest' }, ['pass']],
  ['and not the last but one', scene(10, 'v9'), { default: 'latest' }, ['fail', 'otherDefault']],
  ['a rollback keeps both', scene(2, 'v1'), { atLeast: 2, default: 'v1' }, ['pass']],
])('%s', (_name, account, asked, expected) => {
  expect(verdictOf(account, { versions: { policy: 'ReadLogs', ...asked } })).toEqual(expected);
});

test('fails for a policy that the account does not have', () => {
  expect(verdictOf(scene(1, 'v1'), { versions: { policy: 'ReadLog', atLeast: 1 } })).toEqual([
    'fail',
    'noSuchPolicy',
    'nearPolicy',
  ]);
});

test('says which version counts', () => {
  expect(wordsOf(scene(2, 'v1'), { versions: { policy: 'ReadLogs', atLeast: 2, default: 'latest' } })).toEqual([
    'the latest version of `ReadLogs` is its default, of at least 2',
    'The default of `ReadLogs` is `v1`, not `v2`. Only the default version counts when AWS decides.',
  ]);
});

test('the build refuses a check that asks for nothing', () => {
  expect(refusalOf({ versions: { policy: 'ReadLogs' } })).toBe('versions: give atLeast, default, or both');
  expect(refusalOf({ versions: { policy: 'ReadLogs', atLeast: 'two' } })).toContain('versions.atLeast: ');
});
