import { expect, test } from 'vitest';
import { verdictOf } from '../../../test/support/judge.ts';
import { Sandbox } from '../../../test/support/builders.ts';

const scene = (): Sandbox =>
  new Sandbox().user('dana', 'bob').group('Developers', 'Operators').member('dana', 'Developers');

test.each([
  ['passes for a user outside', 'bob', 'Developers', ['pass']],
  ['passes for a member of another group', 'dana', 'Operators', ['pass']],
  ['fails for a member', 'dana', 'Developers', ['fail', 'stillMember']],
  ['is not passed by deleting the user', 'carol', 'Developers', ['fail', 'noSuchEntity']],
  ['is not passed by a slip in the name of the group', 'dana', 'Developer', ['fail', 'noSuchEntity', 'nearName']],
])('%s', (_name, user, group, expected) => {
  expect(verdictOf(scene(), { notMember: { user, group } })).toEqual(expected);
});
