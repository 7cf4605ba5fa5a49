import { expect, test } from 'vitest';
import { verdictOf } from '../../../test/support/judge.ts';
import { Sandbox } from '../../../test/support/builders.ts';

test.each([
  ['passes for a group that is there', 'group Developers', ['pass']],
  ['passes for a user that is there', 'user alice', ['pass']],
  ['does not take a user for a group', 'group alice', ['fail', 'noSuchEntity']],
  ['tells a slip in the capitals', 'group developers', ['fail', 'noSuchEntity', 'nearName']],
  ['tells a letter too few', 'group Developer', ['fail', 'noSuchEntity', 'nearName']],
  ['keeps quiet about names that have nothing in common', 'group Auditors', ['fail', 'noSuchEntity']],
])('%s', (_name, exists, expected) => {
  expect(verdictOf(new Sandbox().user('alice').group('Developers'), { exists })).toEqual(expected);
});
