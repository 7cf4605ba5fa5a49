import { expect, test } from 'vitest';
import { entriesOf, targetOf, type Entry, type Wish } from './drafts.ts';
import { fileFor, isPolicyName, saveOf } from './save.ts';

function entry(wish: Wish, listedText: string | null = null): Entry {
  const target = targetOf(wish);
  const listed = listedText === null ? [] : [{ ...target, version: null, text: listedText, editable: true }];
  const [made] = entriesOf(listed, { [target.key]: { target, base: null, text: 'new' } });
  if (made === undefined) throw new Error('No document');
  return made;
}

const inGroup = (name: string): Wish => ({ kind: 'inline', owner: { kind: 'group', name: 'Developers' }, name });
const MANAGED: Wish = { kind: 'managed', account: '123456789012', name: 'Shared' };

test.each<[string, Entry, string | null]>([
  [
    'an inline policy of a group',
    entry(inGroup('Read')),
    'aws iam put-group-policy --group-name Developers --policy-name Read --policy-document file://f.json',
  ],
  [
    'an inline policy of a user',
    entry({ kind: 'inline', owner: { kind: 'user', name: 'dana' }, name: 'Read' }),
    'aws iam put-user-policy --user-name dana --policy-name Read --policy-document file://f.json',
  ],
  [
    'a managed policy that is new',
    entry(MANAGED),
    'aws iam create-policy --policy-name Shared --policy-document file://f.json',
  ],
  [
    'a managed policy that is there gets a version',
    entry(MANAGED, 'old'),
    'aws iam create-policy-version --policy-arn arn:aws:iam::123456789012:policy/Shared --policy-document file://f.json --set-as-default',
  ],
  ['a file needs no command', entry({ kind: 'file', name: 'f.json' }), null],
])('%s', (_, what, command) => {
  expect(saveOf(what, 'f.json')).toEqual({ file: 'f.json', command });
});

const files = (...names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name, 'theirs']));

test.each<[string, Entry, ReadonlyMap<string, string>, string]>([
  ['goes by the name of the policy', entry(inGroup('Read')), files(), 'Read.json'],
  ['leaves a file alone that holds something else', entry(inGroup('Read')), files('Read.json'), 'Developers-Read.json'],
  [
    'counts when that is taken as well',
    entry(inGroup('Read')),
    files('Read.json', 'Developers-Read.json'),
    'Developers-Read-2.json',
  ],
  [
    'uses a file again that holds what the account has',
    entry(inGroup('Read'), 'theirs'),
    files('Read.json'),
    'Read.json',
  ],
  ['is the file itself', entry({ kind: 'file', name: 'a.txt' }), files('a.txt'), 'a.txt'],
  ['fits where a policy has a long name', entry(inGroup('x'.repeat(128))), files(), `${'x'.repeat(59)}.json`],
  ['begins with a letter', entry(inGroup('-.Read')), files(), 'Read.json'],
  ['has a name where nothing is left of one', entry(inGroup('.-')), files(), 'policy.json'],
])('the file %s', (_, what, present, expected) => {
  expect(fileFor(what, present, undefined)).toBe(expected);
});

test('a document goes on using the file that it used', () => {
  expect(fileFor(entry(inGroup('Read')), files('Read.json'), 'mine.json')).toBe('mine.json');
});

test.each([
  ['ReadLogs', true],
  ['a+b=c,d.e@f_g-h', true],
  ['x'.repeat(128), true],
  ['x'.repeat(129), false],
  ['', false],
  ['Read Logs', false],
  ['Read/Logs', false],
])('%s as the name of a policy: %s', (name, expected) => {
  expect(isPolicyName(name)).toBe(expected);
});
