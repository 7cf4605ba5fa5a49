import { expect, test } from 'vitest';
import { fileChanges, fileProblem, withFile } from './files.ts';

const none = new Map<string, string>();
const full = new Map(Array.from({ length: 50 }, (_, n) => [`${n}.json`, '{}']));

test.each<[string, string, string, string | null]>([
  ['a plain name is taken', 'policy.json', '{}', null],
  ['every character of a policy name is taken', 'a+b=c,d.e@f-g_h', '{}', null],
  ['an empty file is a file', 'empty.json', '', null],
  ['a name has no folder', 'policies/a.json', '{}', 'fileName'],
  ['a name does not climb', '..', '{}', 'fileName'],
  ['a name does not look like an option', '-x.json', '{}', 'fileName'],
  ['a name has no space', 'my policy.json', '{}', 'fileName'],
  ['a name is not empty', '', '{}', 'fileName'],
  ['64 characters are a name', 'x'.repeat(64), '{}', null],
  ['65 characters are not', 'x'.repeat(65), '{}', 'fileName'],
  ['100,000 characters fit', 'long.json', 'x'.repeat(100_000), null],
  ['one more does not', 'long.json', 'x'.repeat(100_001), 'fileSize'],
])('%s', (_, path, text, expected) => {
  expect(fileProblem(none, path, text)).toBe(expected);
});

test('of fifty files one may be written again, and no other may join', () => {
  expect([fileProblem(full, '0.json', 'new'), fileProblem(full, '50.json', '{}')]).toEqual([null, 'fileCount']);
});

test('writing replaces, deleting takes away, and the files before are as they were', () => {
  const one = withFile(none, 'a.json', '1');
  const two = withFile(withFile(one, 'b.json', '2'), 'a.json', '3');
  expect([...two]).toEqual([
    ['a.json', '3'],
    ['b.json', '2'],
  ]);
  expect([...withFile(two, 'a.json', null)]).toEqual([['b.json', '2']]);
  expect([...one]).toEqual([['a.json', '1']]);
});

test('what a command did to files is found by comparing', () => {
  const before = new Map([
    ['same.json', '1'],
    ['changed.json', '1'],
    ['gone.json', '1'],
  ]);
  const after = new Map([
    ['same.json', '1'],
    ['changed.json', '2'],
    ['new.json', ''],
  ]);
  expect(fileChanges(before, after)).toEqual([
    { type: 'file', path: 'changed.json', text: '2' },
    { type: 'file', path: 'new.json', text: '' },
    { type: 'file', path: 'gone.json', text: null },
  ]);
  expect(fileChanges(before, before)).toEqual([]);
});
