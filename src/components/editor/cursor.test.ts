import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorAt, type Cursor } from './cursor.ts';

/** The cursor stands at `|`. */
function at(marked: string): Cursor | null {
  const offset = marked.indexOf('|');
  return cursorAt(marked.slice(0, offset) + marked.slice(offset + 1), offset);
}

test.each<[string, string, Pick<Cursor, 'path' | 'place' | 'value'> | null]>([
  ['an empty document', '|', null],
  ['the first name', '{|}', { path: [], place: 'name', value: '' }],
  ['inside a name', '{"Ver|"}', { path: [], place: 'name', value: 'Ver' }],
  ['a name without its closing quote', '{"Ver|', { path: [], place: 'name', value: 'Ver' }],
  ['a name without quotes', '{Ver|}', { path: [], place: 'name', value: 'Ver' }],
  ['between name and colon', '{"Version" |: ""}', null],
  ['the value behind a colon', '{"Version": |}', { path: ['Version'], place: 'value', value: '' }],
  ['inside a value', '{"Version": "20|12"}', { path: ['Version'], place: 'value', value: '2012' }],
  ['behind a value', '{"Version": "2012"|}', null],
  ['behind a comma', '{"Version": "2012", |}', { path: [], place: 'name', value: '' }],
  ['a statement alone', '{"Statement": {|}}', { path: ['Statement'], place: 'name', value: '' }],
  ['the second statement', '{"Statement": [{}, {|}]}', { path: ['Statement', 1], place: 'name', value: '' }],
  ['an element of a list', '{"Action": ["a", "b|"]}', { path: ['Action', 1], place: 'value', value: 'b' }],
  ['a list between two commas', '{"Action": ["a", |, "c"]}', { path: ['Action', 1], place: 'value', value: '' }],
  ['behind an element', '{"Action": ["a" |]}', null],
  [
    'a condition key',
    '{"Statement": [{"Condition": {"Bool": {"|"}}}]}',
    { path: ['Statement', 0, 'Condition', 'Bool'], place: 'name', value: '' },
  ],
  ['a quote inside a string', '{"a": "b\\"c|"}', { path: ['a'], place: 'value', value: 'b\\"c' }],
  ['a string that ends with its line', '{"a": "b|\n}', { path: ['a'], place: 'value', value: 'b' }],
  ['behind the document', '{}|', null],
])('%s', (_, marked, expected) => {
  const found = at(marked);
  expect(found === null ? null : { path: found.path, place: found.place, value: found.value }).toEqual(expected);
});

describe('around the cursor', () => {
  test('what would be replaced is the string with its quotes', () => {
    const found = at('{"a": "b|c" }');
    expect([found?.from, found?.to]).toEqual([6, 10]);
  });

  test('siblings are the other names of the same object, before and behind', () => {
    expect(
      at('{"Statement": [{"Sid": "x", "E|", "Action": {"Deep": 1}, "Resource": "*"}], "Id": ""}')?.siblings,
    ).toEqual(['Sid', 'Action', 'Resource']);
    expect(at('{"Version": "", |, "Id": ""}')?.siblings).toEqual(['Version', 'Id']);
  });

  test('a name that has its colon is told from one that has none', () => {
    expect([at('{"Eff|": "Allow"}')?.hasColon, at('{"Eff|"}')?.hasColon]).toEqual([true, false]);
  });
});

test('any text at any place gives an answer inside the text', () => {
  const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', ' ', '\n', 'a', '"Action"', '"s3:*"');
  fc.assert(
    fc.property(fc.array(piece), fc.nat(), (pieces, n) => {
      const text = pieces.join('');
      const offset = n % (text.length + 1);
      const found = cursorAt(text, offset);
      if (found === null) return;
      expect(found.from).toBeLessThanOrEqual(offset);
      expect(found.to).toBeGreaterThanOrEqual(offset);
      expect(found.to).toBeLessThanOrEqual(text.length);
    }),
  );
});
