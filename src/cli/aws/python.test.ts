import { describe, expect, it } from 'vitest';
import type { Json } from '../../iam/index.ts';
import { bytes, printed, repr, typeName } from './python.ts';

describe('repr', () => {
  // Recorded from CPython 3.14.
  it.each([
    ['a', "'a'"],
    ["it's", '"it\'s"'],
    ['say "hi"', `'say "hi"'`],
    [`it's "hi"`, String.raw`'it\'s "hi"'`],
    ['a\\b', String.raw`'a\\b'`],
    ['a\n\t\r', String.raw`'a\n\t\r'`],
    ['\u0001', String.raw`'\x01'`],
    ['é', "'é'"],
  ])('of %j is %s', (text, expected) => {
    expect(repr(text)).toBe(expected);
  });
});

describe('bytes', () => {
  it.each([
    ['{\n}', String.raw`b'{\n}'`],
    ["it's", 'b"it\'s"'],
    ['é\\', String.raw`b'\xc3\xa9\\'`],
  ])('of %j are %s', (text, expected) => {
    expect(bytes(text)).toBe(expected);
  });
});

describe('a value as Python prints it', () => {
  it.each<[Json, string, string]>([
    [null, 'None', 'NoneType'],
    [true, 'True', 'bool'],
    [3, '3', 'int'],
    [1.5, '1.5', 'float'],
    ['a', 'a', 'str'],
    [['a', 1, [null]], "['a', 1, [None]]", 'list'],
    [{ a: { b: false } }, "{'a': {'b': False}}", 'dict'],
  ])('%j', (value, text, type) => {
    expect([printed(value), typeName(value)]).toEqual([text, type]);
  });

  it('tells maps that remember their order apart', () => {
    expect(printed([{ a: {} }], { ordered: true })).toBe("[OrderedDict({'a': OrderedDict()})]");
  });
});
