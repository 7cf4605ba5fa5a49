import { describe, expect, test } from 'vitest';
import type { AskedKey } from './access-view.ts';
import { readEntries } from './context-entries.ts';

const KEYS: readonly AskedKey[] = [
  { key: 's3:prefix', type: 'String', of: 'action' },
  { key: 'aws:SourceIp', type: 'IPAddress', of: 'all' },
  { key: 'aws:MultiFactorAuthPresent', type: 'Bool', of: 'all' },
  { key: 'aws:MultiFactorAuthAge', type: 'Numeric', of: 'all' },
  { key: 'aws:CurrentTime', type: 'Date', of: 'all' },
  { key: 'aws:SourceArn', type: 'ARN', of: 'all' },
  { key: 'aws:TagKeys', type: 'ArrayOfString', of: 'all' },
  { key: 'aws:PrincipalTag/${TagKey}', type: 'String', of: 'all' },
  { key: 's3:x-amz-acl', type: 'String', of: 'service' },
];

const readOne = (key: string, value: string) => readEntries([{ key, value }], KEYS)[0];

describe('a context entry', () => {
  test.each([
    ['aws:SourceIp', '198.51.100.7', ['198.51.100.7']],
    ['AWS:sourceip', ' 198.51.100.7 ', ['198.51.100.7']],
    ['aws:TagKeys', 'team, cost,', ['team', 'cost']],
    ['aws:PrincipalTag/team', 'data, or not', ['data, or not']],
    ['s3:prefix', 'a,b', ['a,b']],
  ])('%s of %j is carried as %j', (key, value, values) => {
    expect(readOne(key, value)).toMatchObject({ carried: { key, values }, problem: null, doubt: null });
  });

  test.each([
    ['aws:SourceIp', '203.0.113.0/24', 'IPAddress'],
    ['aws:MultiFactorAuthPresent', 'yes', 'Bool'],
    ['aws:MultiFactorAuthAge', 'an hour', 'Numeric'],
    ['aws:CurrentTime', 'tomorrow', 'Date'],
    ['aws:SourceArn', 'app-logs', 'ARN'],
    ['', 'true', 'noKey'],
    ['SourceIp', '198.51.100.7', 'keyForm'],
    ['aws:Source Ip', '198.51.100.7', 'keyForm'],
    ['aws:PrincipalTag/', 'data', 'keyName'],
    ['aws:PrincipalTag/${TagKey}', 'data', 'keyName'],
  ])('%s of %j is left out and told why: %s', (key, value, problem) => {
    expect(readOne(key, value)).toMatchObject({ carried: null, problem });
  });

  test.each([
    ['aws:SourceIpp', 'unknown'],
    ['s3:prefixes', 'unknown'],
    ['s3:x-amz-acl', 'notOfAction'],
    ['ec2:Region', 'notOfAction'],
    ['token.actions.githubusercontent.com:sub', 'notOfAction'],
  ])('%s is carried, and doubted: %s', (key, doubt) => {
    expect(readOne(key, 'x')).toMatchObject({ carried: { key, values: ['x'] }, problem: null, doubt });
  });

  test.each([
    ['', ''],
    ['aws:SourceIp', ''],
    ['aws:SourceIp', '  '],
  ])('that is not finished carries nothing and is no mistake: %j, %j', (key, value) => {
    expect(readOne(key, value)).toMatchObject({ carried: null, problem: null });
  });

  test('is not doubted where nothing is known of keys', () => {
    expect(readEntries([{ key: 's3:prefixes', value: 'x' }], [])).toMatchObject([{ doubt: null, problem: null }]);
  });

  test('of a key that stands there already is left out, whatever its case', () => {
    const entries = [
      { key: 'aws:SourceIp', value: '198.51.100.7' },
      { key: '', value: '' },
      { key: 'aws:sourceIP', value: '198.51.100.8' },
      { key: '', value: '' },
    ];
    expect(readEntries(entries, KEYS).map(({ problem }) => problem)).toEqual([null, null, 'keyTwice', null]);
  });
});
