import { expect, test } from 'vitest';
import type { ListedDocument } from '../../session/index.ts';
import { begun, entriesOf, isUntouched, rebased, settled, targetOf, without, written, type Drafts } from './drafts.ts';

const target = targetOf({ kind: 'inline', owner: { kind: 'group', name: 'Developers' }, name: 'Read' });
const { key } = target;
const inAccount = (text: string): ListedDocument => ({ ...target, version: null, text, editable: true });

/** What an editor shows of the document, and how it stands. */
function standing(listed: readonly ListedDocument[], drafts: Drafts): readonly string[] {
  return entriesOf(listed, drafts).map((entry) => `${entry.standing}: ${entry.text}`);
}

function write(listed: readonly ListedDocument[], drafts: Drafts, text: string): Drafts {
  const [entry] = entriesOf(listed, drafts);
  if (entry === undefined) throw new Error('No document');
  return written(drafts, entry, text);
}

test('a document without a draft is as the account has it, and follows the account', () => {
  expect(standing([inAccount('A')], {})).toEqual(['saved: A']);
  expect(standing([inAccount('B')], {})).toEqual(['saved: B']);
});

test('what is written stays until it is taken back to what the account has', () => {
  const drafts = write([inAccount('A')], {}, 'A1');
  expect(standing([inAccount('A')], drafts)).toEqual(['changed: A1']);
  expect(write([inAccount('A')], drafts, 'A')).toEqual({});
});

test('when the account goes on under a draft, the draft says so until one of them gives way', () => {
  const drafts = write([inAccount('A')], {}, 'A1');
  const behind = [inAccount('B')];
  expect(standing(behind, drafts)).toEqual(['behind: A1']);
  expect(standing(behind, write(behind, drafts, 'A12'))).toEqual(['behind: A12']);
  const [entry] = entriesOf(behind, drafts);
  if (entry === undefined) throw new Error('No document');
  expect(standing(behind, rebased(drafts, entry))).toEqual(['changed: A1']);
  expect(standing(behind, without(drafts, key))).toEqual(['saved: B']);
});

test('a draft outlives the document that the account has lost', () => {
  expect(standing([], write([inAccount('A')], {}, 'A1'))).toEqual(['gone: A1']);
});

test('a draft that was saved is done with, so that an undo shows the text before it', () => {
  const drafts = write([inAccount('A')], {}, 'A1');
  const after = settled(drafts, [inAccount('A1')]);
  expect(after).toEqual({});
  expect(standing([inAccount('A')], after)).toEqual(['saved: A']);
  expect(settled(drafts, [inAccount('A')])).toBe(drafts);
});

test('a new document is a draft alone, untouched until something is written', () => {
  const drafts = { [key]: begun(target) };
  const [entry] = entriesOf([], drafts);
  expect([entry?.standing, entry === undefined ? null : isUntouched(entry)]).toEqual(['new', true]);
  const touched = write([], drafts, '{}');
  expect(standing([], touched)).toEqual(['new: {}']);
  expect(standing([inAccount('B')], touched)).toEqual(['behind: {}']);
});

test('documents may be called like a member of every object', () => {
  const odd = targetOf({ kind: 'file', name: 'constructor' });
  const listed = [{ ...odd, key: 'constructor', version: null, text: 'A', editable: true }];
  expect(standing(listed, {})).toEqual(['saved: A']);
});

test.each([
  [
    targetOf({ kind: 'managed', account: '123456789012', name: 'Shared' }).arn,
    'arn:aws:iam::123456789012:policy/Shared',
  ],
  [targetOf({ kind: 'file', name: 'policy.json' }).key, 'file:policy.json'],
  [key, 'inline:group:Developers:Read'],
])('a new document has the key that the account will list it by: %s', (made, expected) => {
  expect(made).toBe(expected);
});
