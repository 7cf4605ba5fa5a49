import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import { namePattern, pathPattern, validateInput } from './members.ts';
import type { Input, Json } from './operation.ts';

const members = {
  Path: { type: 'string', min: 1, max: 512, pattern: pathPattern, documentation: '' },
  GroupName: { type: 'string', required: true, min: 1, max: 128, pattern: namePattern, documentation: '' },
  MaxItems: { type: 'integer', min: 1, max: 1000, documentation: '' },
} as const;

const refusal = (input: Input): string | null => {
  const result = validateInput(members, input);
  return result.ok ? null : `${result.error.code}: ${result.error.message}`;
};

/** Source: recordings of 2025 and 2026 (facts, sections 6.1 and 6.2). */
describe('the check of an input', () => {
  test.each<[string, Input]>([
    [
      "1 validation error detected: Value at 'path' failed to satisfy constraint: Member must have length less than or equal to 512",
      { GroupName: 'g', Path: `/${'a'.repeat(511)}/` },
    ],
    [
      "1 validation error detected: Value at 'groupName' failed to satisfy constraint: Member must have length less than or equal to 128",
      { GroupName: 'g'.repeat(129) },
    ],
    [
      "1 validation error detected: Value at 'groupName' failed to satisfy constraint: Member must have length greater than or equal to 1",
      { GroupName: '' },
    ],
    ["1 validation error detected: Value at 'groupName' failed to satisfy constraint: Member must not be null", {}],
    [
      "1 validation error detected: Value at 'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000",
      { GroupName: 'g', MaxItems: 1001 },
    ],
    [
      "1 validation error detected: Value at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1",
      { GroupName: 'g', MaxItems: 0 },
    ],
    [
      "3 validation errors detected: Value at 'path' failed to satisfy constraint: Member must have length greater than or equal to 1; Value at 'groupName' failed to satisfy constraint: Member must have length less than or equal to 128; Value at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1",
      { Path: '', GroupName: 'g'.repeat(200), MaxItems: -5 },
    ],
    [
      'The specified value for groupName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
      { GroupName: 'no spaces' },
    ],
    [
      'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
      { GroupName: 'g', Path: 'eng/' },
    ],
  ])('answers %s', (message, input) => {
    expect(refusal(input)).toBe(`ValidationError: ${message}`);
  });

  test.each<[Input]>([
    [{ GroupName: 'g' }],
    [{ GroupName: 'g'.repeat(128), Path: `/${'a'.repeat(510)}/` }],
    [{ GroupName: 'Az09_+=,.@-', Path: '/', MaxItems: 1 }],
    [{ GroupName: 'g', Path: '/a//b/', MaxItems: 1000 }],
    [{ GroupName: 'g', Path: undefined }],
  ])('takes %j', (input) => {
    expect(refusal(input)).toBeNull();
  });

  test.each(['a b', 'a/b', 'ä', 'a:b', 'a*', 'a\n', '\u0000', 'a"'])('refuses the name %j', (GroupName) => {
    expect(refusal({ GroupName })).toMatch(/^ValidationError: The specified value for groupName is invalid\./);
  });

  test.each(['a', '/a', 'a/', '/ä/', '/a b/', '/a\n/', '/\u007f/'])('refuses the path %j', (Path) => {
    expect(refusal({ GroupName: 'g', Path })).toMatch(/^ValidationError: The specified value for path is invalid\./);
  });

  test('finds lengths before characters, as the service does', () => {
    expect(refusal({ GroupName: 'a b', MaxItems: 0 })).toMatch(
      /^ValidationError: 1 validation error detected: Value at 'maxItems'/,
    );
  });

  const lists = {
    Tags: {
      type: 'list',
      max: 2,
      of: {
        type: 'structure',
        members: {
          Key: { type: 'string', required: true, min: 1, max: 3, expression: '[a-z]+', documentation: '' },
          Value: { type: 'string', max: 4, documentation: '' },
        },
      },
      documentation: '',
    },
    Keys: { type: 'list', of: { type: 'string', min: 2, documentation: '' }, documentation: '' },
    Scope: { type: 'string', enum: ['All', 'Local'], documentation: '' },
    Only: { type: 'boolean', documentation: '' },
  } as const;

  test.each<[Input, readonly string[]]>([
    [{ Tags: [{ Key: 'a' }, { Key: 'b', Value: 'x' }], Keys: ['ab'], Scope: 'Local', Only: false }, []],
    [{ Tags: [], Keys: [] }, []],
    [{ Tags: [{ Key: 'a' }, { Key: 'b' }, { Key: 'c' }] }, ["'tags'…Member must have length less than or equal to 2"]],
    [
      { Tags: [{ Key: 'a' }, { Key: '', Value: '12345' }] },
      [
        "'tags.2.member.key'…Member must have length greater than or equal to 1",
        "'tags.2.member.key'…Member must satisfy regular expression pattern: [a-z]+",
        "'tags.2.member.value'…Member must have length less than or equal to 4",
      ],
    ],
    [{ Tags: [{ Value: 'x' }] }, ["'tags.1.member.key'…Member must not be null"]],
    [{ Tags: ['a'] }, ["'tags.1.member'…Member must be a structure"]],
    [{ Tags: 'a' }, ["'tags'…Member must be a list"]],
    [{ Keys: ['ab', 'c'] }, ["'keys.2.member'…Member must have length greater than or equal to 2"]],
    [{ Keys: [null] }, ["'keys.1.member'…Member must not be null"]],
    [{ Scope: 'local' }, ["'scope'…Member must satisfy enum value set: [All, Local]"]],
    [{ Only: 'true' }, ["'only'…Member must be a boolean"]],
  ])('looks into lists, values and flags: %j breaks %j', (input, broken) => {
    const result = validateInput(lists, input);
    const message = result.ok ? '' : result.error.message.replace(/^\d+ validation errors? detected: /, '');
    expect(message === '' ? [] : message.split('; ')).toEqual(
      broken.map((each) => `Value at ${each.replace('…', ' failed to satisfy constraint: ')}`),
    );
  });

  test('answers any input with a value or a ValidationError', () => {
    const value: fc.Arbitrary<Json | undefined> = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined, [], {}),
    );
    fc.assert(
      fc.property(
        fc.record({ Path: value, GroupName: value, MaxItems: value, Other: value }, { requiredKeys: [] }),
        (input) => {
          const result = validateInput(members, input);
          if (!result.ok) expect(result.error.code).toBe('ValidationError');
          else expect(typeof result.value.GroupName).toBe('string');
        },
      ),
      runs(),
    );
  });
});

const nested = {
  ContextEntries: {
    type: 'list',
    min: 1,
    of: {
      type: 'structure',
      members: {
        ContextKeyName: { type: 'string', min: 5, documentation: '' },
        ContextKeyValues: {
          type: 'list',
          max: 2,
          of: { type: 'string', min: 1, documentation: '' },
          documentation: '',
        },
        Inner: { type: 'structure', members: { Count: { type: 'integer', required: true, documentation: '' } } },
      },
    },
    documentation: '',
  },
} as const;

describe('the check of structures', () => {
  const broken = (entries: Json): string | null => {
    const result = validateInput(nested, { ContextEntries: entries });
    return result.ok ? null : result.error.message.replace(/^.*? detected: /, '');
  };
  const about = (place: string, constraint: string): string =>
    `Value at '${place}' failed to satisfy constraint: Member must ${constraint}`;

  test('takes lists of texts and structures inside of them', () => {
    expect(broken([{ ContextKeyName: 'aws:x', ContextKeyValues: ['a', 'b'], Inner: { Count: 1 } }, {}])).toBeNull();
  });

  test.each<[Json, string]>([
    [[], about('contextEntries', 'have length greater than or equal to 1')],
    [['a'], about('contextEntries.1.member', 'be a structure')],
    [
      [{ ContextKeyName: 'a' }],
      about('contextEntries.1.member.contextKeyName', 'have length greater than or equal to 5'),
    ],
    [[{ ContextKeyValues: 'a' }], about('contextEntries.1.member.contextKeyValues', 'be a list')],
    [
      [{ ContextKeyValues: ['a', '', 'b'] }],
      `${about('contextEntries.1.member.contextKeyValues', 'have length less than or equal to 2')}; ${about('contextEntries.1.member.contextKeyValues.2.member', 'have length greater than or equal to 1')}`,
    ],
    [[{}, { Inner: {} }], about('contextEntries.2.member.inner.count', 'not be null')],
    [[{ Inner: 'a' }], about('contextEntries.1.member.inner', 'be a structure')],
  ])('refuses %j', (entries, message) => {
    expect(broken(entries)).toBe(message);
  });
});

/** Source: AssumeRole as recorded in July 2025 and February 2026. */
describe('the check of an input of a service that repeats values', () => {
  const tagged = {
    Name: { type: 'string', max: 3, documentation: '' },
    Seconds: { type: 'integer', min: 900, documentation: '' },
    Tags: {
      type: 'list',
      of: { type: 'structure', members: { Key: { type: 'string', max: 2, documentation: '' } } },
      documentation: '',
    },
    Arn: {
      type: 'string',
      pattern: { test: /^arn:/, refusal: (_member: string, value: string) => `${value} is invalid` },
      documentation: '',
    },
  } as const;
  const refused = (input: Input): string | null => {
    const result = validateInput(tagged, input, true);
    return result.ok ? null : result.error.message;
  };

  test('names the value of texts and numbers, in parts of lists as well', () => {
    expect(refused({ Name: 'long', Seconds: 7, Tags: [{ Key: 'abc' }] })).toBe(
      "3 validation errors detected: Value 'long' at 'name' failed to satisfy constraint: Member must have length less than or equal to 3; Value '7' at 'seconds' failed to satisfy constraint: Member must have value greater than or equal to 900; Value 'abc' at 'tags.1.member.key' failed to satisfy constraint: Member must have length less than or equal to 2",
    );
  });

  test('names none where the value is of another type', () => {
    expect(refused({ Tags: {} })).toBe(
      "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must be a list",
    );
  });

  test('lets a pattern speak of the value', () => {
    expect([refused({ Arn: 'nothing' }), refused({ Arn: 'arn:' })]).toEqual(['nothing is invalid', null]);
  });
});
