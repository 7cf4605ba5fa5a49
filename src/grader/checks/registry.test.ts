import { expect, test } from 'vitest';
import type { MutationId } from '../mutations.ts';
import { checkKinds } from './registry.ts';

/** Every id, once: a kind of change that is added has to be added here. */
const ALL: Readonly<Record<MutationId, true>> = {
  'admin-added': true,
  'iam-added': true,
  'resource-widened': true,
  'action-widened': true,
  'deny-dropped': true,
  'condition-dropped': true,
  'on-user-not-group': true,
  'inline-not-managed': true,
  'managed-not-inline': true,
  'command-left-out': true,
  'member-added': true,
  'member-removed': true,
  'narrower-deny': true,
  'broader-deny': true,
};

test('every wrong change is caught by some kind of check', () => {
  const caught = new Set(checkKinds.flatMap(({ catches }) => catches));
  expect([...caught].toSorted()).toEqual(Object.keys(ALL).toSorted());
});

test('a kind that judges what the account is catches a change at least', () => {
  expect(checkKinds.filter(({ neverAlone, catches }) => !neverAlone && catches.length === 0)).toEqual([]);
});

test('only the kinds that look at how it was done are never alone', () => {
  expect(checkKinds.filter(({ neverAlone }) => neverAlone).map(({ kind }) => kind)).toEqual([
    'ran',
    'neverRan',
    'atMost',
  ]);
});
