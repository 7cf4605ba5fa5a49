import { expect, test } from 'vitest';
import { checkNamed } from './check-names.ts';

const checks = [
  { id: 'reads', kind: 'allows' },
  { id: 'writes', kind: 'allows' },
  { id: 'no-delete', kind: 'denies' },
  { id: 'member', kind: 'member' },
] as const;

test.each([
  ['its id', 'writes', 'writes'],
  ['its kind where it is alone of it', 'denies', 'no-delete'],
  ['both at once where it has no id of its own', 'member', 'member'],
])('a check goes by %s', (_name, name, id) => {
  expect(checkNamed(name, checks)).toEqual({ id });
});

test.each([
  ['a name that no check has', 'read', 'no check is called "read"; there are reads, writes, no-delete, member'],
  ['a kind that no check is of', 'absent', 'no check is called "absent"; there are reads, writes, no-delete, member'],
  [
    'a kind that two are of',
    'allows',
    'several checks are of the kind "allows": "reads" and "writes"; name one of them by its id',
  ],
])('%s is refused with what to do', (_name, name, refusal) => {
  expect(checkNamed(name, checks)).toEqual({ refusal });
});

test('a check without an id of its own is not told from others of its kind', () => {
  const two = [
    { id: 'allows', kind: 'allows' },
    { id: 'writes', kind: 'allows' },
  ];
  expect(checkNamed('allows', two)).toEqual({
    refusal:
      '"allows" is the id of one check and the kind of others, so it may be "allows" or "writes"; give that check an id of its own and name it',
  });
  expect(checkNamed('writes', two)).toEqual({ id: 'writes' });
});
