import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../test/support/lessons.ts';
import { formats } from '../../src/course/node.ts';
import { jsonSchemaOf, schemaFiles } from './schemas.ts';

test.each([...schemaFiles()])('%s is what `npm run lesson -- schema` writes', (file, text) => {
  expect(existsSync(join(root, file))).toBe(true);
  expect(readFileSync(join(root, file), 'utf8')).toBe(text);
});

/** Fields of a JSON Schema that say nothing of themselves, however deep, as paths. */
function undescribed(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties') return undescribed(value, path);
    return Object.entries(value ?? {}).flatMap(([field, inner]) => {
      const here = path === '' ? field : `${path}.${field}`;
      const said = typeof inner === 'object' && inner !== null && 'description' in inner;
      return [...(said ? [] : [here]), ...undescribed(inner, here)];
    });
  });
}

describe.each(formats)('the format $id', (format) => {
  test('says of every field what it is for', () => {
    expect(undescribed(jsonSchemaOf(format))).toEqual([]);
  });
});

test('an editor finds the schema of every file that is written in a format', () => {
  const settings: unknown = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'));
  const files = formats.filter((format) => format.files !== null);
  expect(settings).toMatchObject({
    'yaml.schemas': Object.fromEntries(files.map(({ id, files: pattern }) => [`./schemas/${id}.json`, pattern])),
  });
});

test('a check of a task offers every kind with its sentence', () => {
  const task = formats.find(({ id }) => id === 'task');
  const text = JSON.stringify(task === undefined ? null : jsonSchemaOf(task));
  expect(text).toContain('"noMoreThan":{"description":"Nobody may do more');
});
