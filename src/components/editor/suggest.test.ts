import { describe, expect, test } from 'vitest';
import type { ServiceData } from '../../catalog/index.ts';
import { cursorAt } from './cursor.ts';
import { explanationAt } from './hover.ts';
import { suggestionsAt, type KnownWords, type Suggestion } from './suggest.ts';

const S3: ServiceData = {
  prefix: 's3',
  name: 'Amazon S3',
  actions: [
    {
      name: 'GetObject',
      levels: ['Read'],
      description: 'Grants permission to retrieve objects',
      resources: [{ name: 'object', required: true }],
      conditionKeys: [],
    },
    { name: 'ListAllMyBuckets', levels: ['List'], description: 'Lists', resources: [], conditionKeys: [] },
  ],
  resources: [],
  conditionKeys: [
    { key: 's3:prefix', type: 'String', description: 'Filters access by key name prefix' },
    { key: 's3:ExistingObjectTag/<key>', type: 'String', description: 'By tag' },
  ],
};

const policies: KnownWords = {
  services: () => Promise.resolve(new Map([['s3', 'Amazon S3']])),
  service: (prefix) => Promise.resolve(prefix === 's3' ? S3 : null),
  operators: ['StringEquals', 'Bool'],
  globalKeys: [
    { key: 'aws:MultiFactorAuthPresent', type: 'Bool', always: false },
    { key: 'aws:PrincipalTag/${TagKey}', type: 'String', always: false },
  ],
};

const resources = ['arn:aws:s3:::app-logs', 'arn:aws:iam::123456789012:user/dana'];

/** The cursor stands at `|`. */
async function suggested(marked: string, kind: 'identity' | 'bucket' = 'identity'): Promise<readonly Suggestion[]> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const cursor = cursorAt(text, offset);
  return cursor === null ? [] : suggestionsAt(cursor, { text, kind }, { policies, resources });
}

const labels = async (marked: string, kind?: 'identity' | 'bucket'): Promise<readonly string[]> =>
  (await suggested(marked, kind)).map(({ label }) => label);

describe('suggests', () => {
  test.each<[string, string, readonly string[]]>([
    ['the elements of a document that are not there', '{"Version": "", |}', ['Id', 'Statement']],
    [
      'the elements of a statement, one of two that exclude each other',
      '{"Statement": {"Effect": "Allow", "NotAction": "", "Resource": "", |}}',
      ['Sid', 'Condition'],
    ],
    ['the two effects', '{"Statement": {"Effect": "|"}}', ['Allow', 'Deny']],
    ['services, as long as there is no colon', '{"Statement": {"Action": "|"}}', ['*', 's3']],
    ['actions of the service', '{"Statement": {"Action": ["s3:|"]}}', ['s3:*', 's3:GetObject', 's3:ListAllMyBuckets']],
    ['nothing of a service that does not exist', '{"Statement": {"Action": "s33:|"}}', []],
    ['resources of the account', '{"Statement": {"Resource": "|"}}', ['*', 'arn:aws:s3:::app-logs/*', ...resources]],
    ['operators', '{"Statement": {"Condition": {|}}}', ['StringEquals', 'Bool']],
    [
      'global keys, and those of the services that the document speaks of',
      '{"Statement": {"Action": "s3:GetObject", "Condition": {"Bool": {|}}}}',
      ['aws:MultiFactorAuthPresent', 'aws:PrincipalTag/${TagKey}', 's3:prefix', 's3:ExistingObjectTag/<key>'],
    ],
    ['the two values of a Bool', '{"Statement": {"Condition": {"Bool": {"a": "|"}}}}', ['true', 'false']],
    ['nothing in a name of its own', '{"Statement": {"Sid": "|"}}', []],
  ])('%s', async (_, marked, expected) => {
    expect(await labels(marked)).toEqual(expected);
  });

  test('a principal only where there is one', async () => {
    expect(await labels('{"Statement": {|}}')).not.toContain('Principal');
    expect(await labels('{"Statement": {|}}', 'bucket')).toContain('Principal');
    expect(await labels('{"Statement": {"Principal": {"AWS": "|"}}}', 'bucket')).toEqual([resources[1]]);
  });
});

describe('inserts', () => {
  const inserted = async (marked: string, label: string): Promise<string | undefined> =>
    (await suggested(marked)).find((one) => one.label === label)?.insert;

  test('a name with an empty value, and without one where the value is there', async () => {
    expect(await inserted('{"Statement": {|}}', 'Effect')).toBe('"Effect": "$0"');
    expect(await inserted('{"Statement": {"Eff|": "Allow"}}', 'Effect')).toBe('"Effect"$0');
  });

  test('a service with its colon, to go on with its actions', async () => {
    expect(await inserted('{"Statement": {"Action": "|"}}', 's3')).toBe('"s3:$0"');
  });

  test('a dollar of the text as a dollar', async () => {
    expect(await inserted('{"Statement": {"Condition": {"StringEquals": {"a": "|"}}}}', '${aws:username}')).toBe(
      '"\\${aws:username}"$0',
    );
  });
});

test('an action says its access level', async () => {
  const [, get] = await suggested('{"Statement": {"Action": "s3:|"}}');
  expect([get?.detail, get?.documentation]).toEqual(['Read', 'Grants permission to retrieve objects']);
});

describe('explains', () => {
  async function explained(marked: string): Promise<string> {
    const offset = marked.indexOf('|');
    const cursor = cursorAt(marked.slice(0, offset) + marked.slice(offset + 1), offset);
    return cursor === null ? '' : (await explanationAt(cursor, policies)).join(' / ');
  }

  test.each<[string, string, string]>([
    [
      'an action',
      '{"Statement": {"Action": "S3:get|object"}}',
      '`s3:GetObject` · Read / Grants permission to retrieve objects / Resource types: `object`',
    ],
    [
      'an action without a resource',
      '{"Statement": {"Action": "s3:List|AllMyBuckets"}}',
      '`s3:ListAllMyBuckets` · List / Lists / No resource types: wants `"Resource": "*"`',
    ],
    ['a wildcard', '{"Statement": {"Action": "s3:G*|"}}', 'Covers 1 action: `GetObject`'],
    ['a wildcard over nothing', '{"Statement": {"Action": "s3:X*|"}}', 'Covers no action'],
    ['everything', '{"Statement": {"Action": "|*"}}', 'every action of every service'],
    [
      'an element',
      '{"Statement": {"Eff|ect": "Allow"}}',
      '`Allow` or `Deny`. What nothing allows is denied; one Deny outweighs every Allow.',
    ],
    [
      'a global key',
      '{"Statement": {"Condition": {"Bool": {"AWS:multi|factorauthpresent": ""}}}}',
      'Bool, not in every request',
    ],
    [
      'a tag key',
      '{"Statement": {"Condition": {"Bool": {"aws:PrincipalTag/te|am": ""}}}}',
      'String, not in every request',
    ],
    [
      'a key of a service',
      '{"Statement": {"Condition": {"Bool": {"s3:pre|fix": ""}}}}',
      'String / Filters access by key name prefix',
    ],
    ['nothing that AWS does not have', '{"Statement": {"Action": "s3:Make|Coffee"}}', ''],
    ['nothing of a pattern that cannot match', '{"Statement": {"Action": "s3:(a+)+*|"}}', ''],
  ])('%s', async (_, marked, expected) => {
    expect(await explained(marked)).toBe(expected);
  });
});
