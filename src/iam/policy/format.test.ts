import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPolicy } from './format.ts';

test('one entry a line, two spaces a level', () => {
  expect(formatPolicy('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*"]}],"Id":{}}')).toBe(
    `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "s3:*"
      ]
    }
  ],
  "Id": {}
}`,
  );
});

test('names that stand twice, escapes and numbers stay as they are written', () => {
  expect(formatPolicy('{"a":"\\u0041","a":1.0e2}')).toBe('{\n  "a": "\\u0041",\n  "a": 1.0e2\n}');
});

test('what is not JSON is left to its author', () => {
  expect(formatPolicy('{"a":')).toBeNull();
});

test('formatting changes no value, and twice is once', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const formatted = formatPolicy(text);
      expect(JSON.parse(formatted ?? '')).toEqual(JSON.parse(text));
      expect(formatPolicy(formatted ?? '')).toBe(formatted);
    }),
  );
});
