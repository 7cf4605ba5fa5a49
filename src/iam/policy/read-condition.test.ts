import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../test/support/builders.ts';
import { parsePolicyDocument } from './parse.ts';

const STATEMENT = '"Effect":"Allow","Action":"s3:*","Resource":"*"';

describe('the condition of a statement', () => {
  const entriesOf = (condition: string) =>
    documentOf(
      `{"Version":"2012-10-17","Statement":{${STATEMENT},"Condition":${condition}}}`,
    ).statements[0]?.conditions.map(({ operator, key, values }) => [
      operator.value,
      key.value,
      values.map(({ value }) => value),
    ]);

  test('is read key by key, in the order of the text, whatever the number of operators', () => {
    const text =
      '{"StringLike":{"s3:prefix":["home/","home/${aws:username}/*"]},"ForAnyValue:StringEqualsIfExists":{"aws:TagKeys":"team","AWS:username":"dana"}}';
    expect(entriesOf(text)).toEqual([
      ['StringLike', 's3:prefix', ['home/', 'home/${aws:username}/*']],
      ['ForAnyValue:StringEqualsIfExists', 'aws:TagKeys', ['team']],
      ['ForAnyValue:StringEqualsIfExists', 'AWS:username', ['dana']],
    ]);
  });

  test('keeps booleans and numbers as they are written', () => {
    expect(entriesOf('{"Bool":{"a":[true,false]},"NumericEquals":{"b":[1.50,-2e3,"7"]}}')).toEqual([
      ['Bool', 'a', ['true', 'false']],
      ['NumericEquals', 'b', ['1.50', '-2e3', '7']],
    ]);
  });

  // AWS: CreatePolicy took these in February 2026.
  test.each(['{}', '{"DateGreaterThan":{}}', '{"NoSuchOperator":{}}'])('asks nothing when it is %s', (condition) => {
    expect(entriesOf(condition)).toEqual([]);
  });

  test('may have a key without values', () => {
    expect(entriesOf('{"StringEquals":{"a":[]}}')).toEqual([['StringEquals', 'a', []]]);
  });

  test.each([
    ['{"Bool":true}', 'true', 'Bool must be an object of condition keys'],
    ['{"StringEqual":{"aws:username":"dana"}}', '"StringEqual"', '"StringEqual" is not a condition operator'],
    ['{"stringequals":{"aws:username":"dana"}}', '"stringequals"', '"stringequals" is not a condition operator'],
    ['{"NullIfExists":{"aws:username":"true"}}', '"NullIfExists"', '"NullIfExists" is not a condition operator'],
    ['{"ForAnyValue::Bool":{"a":"true"}}', '"ForAnyValue::Bool"', '"ForAnyValue::Bool" is not a condition operator'],
    ['{"Bool":{"a":null}}', 'null', 'A condition value must be a string, a number or a boolean'],
    ['{"Bool":{"a":[["true"]]}}', '["true"]', 'A condition value must be a string, a number or a boolean'],
    ['{"Bool":{"a":{}}}', '{}', 'A condition value must be a string, a number or a boolean'],
    ['{"Bool":{"a":"true"},"Bool":{"b":"true"}}', '"Bool"', 'Bool stands twice'],
    ['{"Bool":{"a":"true","a":"false"}}', '"a"', 'a stands twice'],
    ['[]', '[]', 'Condition must be an object'],
  ])('is refused as %s, with the place', (condition, place, message) => {
    const text = `{"Statement":{${STATEMENT},"Condition":${condition}}}`;
    const result = parsePolicyDocument(text);
    if (result.ok) throw new Error(`${text} parses`);
    expect(result.error.message).toBe(message);
    expect(text.slice(result.error.range.start, result.error.range.end)).toBe(place);
  });
});
