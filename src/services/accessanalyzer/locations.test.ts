import { describe, expect, test } from 'vitest';
import { locator } from './locations.ts';

const TEXT = '{\n "Statement": [{"Action": ["s3:Get*", "x"], "Condition": {"Bool": {"aws:a": "true"}}}]\n}';
const locate = locator(TEXT);
const pathOf = (part: string): unknown => {
  const start = TEXT.indexOf(part);
  return locate({ start, end: start + part.length })['path'];
};

describe('the place of a finding', () => {
  test.each<[string, readonly object[]]>([
    ['"x"', [{ value: 'Statement' }, { index: 0 }, { value: 'Action' }, { index: 1 }]],
    ['"Action"', [{ value: 'Statement' }, { index: 0 }, { key: 'Action' }]],
    ['"Action": ["s3:Get*", "x"]', [{ value: 'Statement' }, { index: 0 }, { value: 'Action' }]],
    ['"aws:a"', [{ value: 'Statement' }, { index: 0 }, { value: 'Condition' }, { value: 'Bool' }, { key: 'aws:a' }]],
    ['{"Action"', [{ value: 'Statement' }, { index: 0 }]],
  ])('of %s is the way down to it', (part, path) => {
    expect(pathOf(part)).toEqual(path);
  });

  // Source: API reference of Access Analyzer, Position.
  test('counts lines from 1, columns and offsets from 0', () => {
    const start = TEXT.indexOf('"Statement"');
    expect(locate({ start, end: start + 11 })).toMatchObject({
      span: { start: { line: 2, column: 1, offset: 3 }, end: { line: 2, column: 12, offset: 14 } },
    });
  });

  test('has no way down in what is no JSON', () => {
    expect(locator('{')({ start: 1, end: 1 })).toEqual({
      path: [],
      span: { start: { line: 1, column: 1, offset: 1 }, end: { line: 1, column: 1, offset: 1 } },
    });
  });
});
