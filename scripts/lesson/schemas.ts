import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { formats, type Format } from '../../src/course/node.ts';
import { checkDocumentation, checkSchema, idSchema, requestSchema } from '../../src/grader/schema.ts';

/** Where the JSON Schemas lie: `.vscode/settings.json` names them for the files that they belong to. */
export const SCHEMAS = 'schemas';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A check has one key of many, which its schema reads by itself: what an editor offers for it is said here. */
const CHECK: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'By which hints and mistakes name it; without it the kind.' },
    misconception: { type: 'string', description: 'The belief behind failing it: a slug of misconceptions.yaml.' },
    ...Object.fromEntries(checkDocumentation.map(({ kind, documentation }) => [kind, { description: documentation }])),
  },
  additionalProperties: false,
  minProperties: 1,
};

const REQUEST: JsonSchema = { anyOf: [{ type: 'string' }, { type: 'object' }] };
const ID: JsonSchema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]*$',
  description: 'Small letters, digits and hyphens, beginning with a letter.',
};

/** What an editor checks a format by, as JSON Schema of what authors write. */
export function jsonSchemaOf({ title, schema }: Format): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === checkSchema) Object.assign(jsonSchema, CHECK);
      if (zodSchema === requestSchema) Object.assign(jsonSchema, REQUEST);
      if (zodSchema === idSchema) Object.assign(jsonSchema, ID);
    },
  });
  return { title, ...made };
}

/** The JSON Schemas by file. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
  new Map(
    formats.map((format) => [`${SCHEMAS}/${format.id}.json`, `${JSON.stringify(jsonSchemaOf(format), null, 2)}\n`]),
  );

/** Writes them and gives the names of the files. */
export function writeSchemas(root: string): readonly string[] {
  mkdirSync(join(root, SCHEMAS), { recursive: true });
  const files = schemaFiles();
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  return [...files.keys()];
}
