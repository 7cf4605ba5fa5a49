import { describe, expect, test } from 'vitest';
import { documentOf, policyText, type StatementText } from '../../../test/support/builders.ts';
import { contextKeysOf } from './context-keys.ts';

const keysOf = (...statements: readonly StatementText[]): readonly string[] =>
  contextKeysOf([documentOf(policyText(...statements))]);
const allowing = (more: Partial<StatementText>): StatementText => ({
  Effect: 'Allow',
  Action: 's3:*',
  Resource: '*',
  ...more,
});

describe('the context keys of policies', () => {
  // Source: get-context-keys-for-custom-policy in the reference of the AWS CLI.
  test('stand in resources and in conditions, in the order of the text', () => {
    const statement = allowing({
      Action: 'dynamodb:*',
      Resource: 'arn:aws:dynamodb:us-west-2:123456789012:table/${aws:username}',
      Condition: { DateGreaterThan: { 'aws:CurrentTime': '2015-08-16T12:00:00Z' } },
    });
    expect(keysOf(statement)).toEqual(['aws:username', 'aws:CurrentTime']);
  });

  test.each<[string, Partial<StatementText>, readonly string[]]>([
    ['none', {}, []],
    [
      'a variable in a value',
      { Condition: { StringLike: { 's3:prefix': '${aws:userid}/*' } } },
      ['s3:prefix', 'aws:userid'],
    ],
    [
      'a variable with a default',
      { Resource: "arn:aws:s3:::b/${aws:PrincipalTag/team, 'all'}/*" },
      ['aws:PrincipalTag/team'],
    ],
    ['characters that are no variables', { Resource: 'arn:aws:s3:::b/${*}${?}${$}' }, []],
    [
      'a key in two spellings',
      { Condition: { Bool: { 'AWS:SecureTransport': 'true' }, Null: { 'aws:securetransport': 'false' } } },
      ['AWS:SecureTransport'],
    ],
  ])('of %s', (_, more, keys) => {
    expect(keysOf(allowing(more))).toEqual(keys);
  });

  test('of several documents count once', () => {
    const one = documentOf(policyText(allowing({ Condition: { Bool: { 'aws:a': 'true' } } })));
    const two = documentOf(policyText(allowing({ Condition: { Bool: { 'aws:b': 'true', 'aws:a': 'true' } } })));
    expect(contextKeysOf([one, two])).toEqual(['aws:a', 'aws:b']);
  });

  test('are not in the variables of a document of 2008', () => {
    const text = JSON.stringify({ Statement: allowing({ Resource: 'arn:aws:s3:::b/${aws:username}' }) });
    expect(contextKeysOf([documentOf(text)])).toEqual([]);
  });
});
