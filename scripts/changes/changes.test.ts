import { describe, expect, test } from 'vitest';
import { parsePolicyDocument } from '../../src/iam/index.ts';
import { overGrants } from './over-grants.ts';
import { boundRewrites, catalogRewrites, rewrites } from './rewrites.ts';
import { underGrants } from './under-grants.ts';

const all = [...rewrites, ...boundRewrites('dana'), ...overGrants, ...underGrants];
const byId = new Map(all.map((change) => [change.id, change]));

const policy = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });
const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::b/*',
  ...more,
});
const deny = (more: object = {}) => ({ ...allow(more), Effect: 'Deny' });
const changed = (id: string, ...statements: readonly object[]): unknown => byId.get(id)?.apply(policy(...statements));

describe('a change of a document', () => {
  test('has an id of its own', () => {
    expect(byId.size).toBe(all.length);
  });

  test.each([null, 'text', [], {}, { Statement: [] }, policy({ ...allow(), Principal: '*' })])(
    'leaves alone what is no policy of an identity: %j',
    (document) => {
      expect(all.filter((change) => change.apply(document) !== null)).toEqual([]);
    },
  );

  test('gives a document that AWS takes, and keeps the one that it was given', () => {
    const document = policy(
      allow({ Sid: 'A', Action: ['s3:GetObject', 's3:Put*'], Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
      deny({ Sid: 'B', Condition: { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '10.0.0.0/8'] } } }),
    );
    const before = JSON.stringify(document);
    const made = all.map((change) => change.apply(document)).filter((each) => each !== null);
    expect(made.length).toBeGreaterThan(30);
    expect(made.filter((each) => !parsePolicyDocument(JSON.stringify(each)).ok)).toEqual([]);
    expect(JSON.stringify(document)).toBe(before);
  });

  test.each([
    [
      'statement-per-action',
      [allow({ Action: ['s3:GetObject', 's3:PutObject'] })],
      [allow(), allow({ Action: 's3:PutObject' })],
    ],
    [
      'half-networks',
      [allow({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } })],
      [allow({ Condition: { IpAddress: { 'aws:SourceIp': ['10.0.0.0/9', '10.128.0.0/9'] } } })],
    ],
    [
      'whole-numbers',
      [allow({ Condition: { NumericLessThan: { 's3:max-keys': 11 } } })],
      [allow({ Condition: { NumericLessThanEquals: { 's3:max-keys': '10' } } })],
    ],
    [
      'epoch-time',
      [allow({ Condition: { DateLessThan: { 'aws:CurrentTime': '2026-11-22T10:00:00Z' } } })],
      [allow({ Condition: { NumericLessThan: { 'aws:EpochTime': '1795341600' } } })],
    ],
    [
      'bound-name',
      [allow({ Resource: 'arn:aws:s3:::home/${AWS:UserName}/*' })],
      [allow({ Resource: ['arn:aws:s3:::home/dana/*'] })],
    ],
    ['slash-lost', [allow()], [allow({ Resource: ['arn:aws:s3:::b*'] })]],
    ['folder', [allow()], [allow({ Resource: ['arn:aws:s3:::b/private/*'] })]],
    [
      'wider-network',
      [allow({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } })],
      [allow({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/23' } } })],
    ],
    [
      'second-more',
      [allow({ Condition: { DateLessThan: { 'aws:CurrentTime': '2026-11-22T10:00:00Z' } } })],
      [allow({ Condition: { DateLessThan: { 'aws:CurrentTime': '2026-11-22T10:00:01Z' } } })],
    ],
    ['deny-lost', [allow(), deny()], [allow()]],
  ])('is the one that its name says: %s', (id, before, after) => {
    expect(changed(id, ...before)).toEqual(policy(...after));
  });

  test.each([
    [
      'a network of one address has no halves',
      'half-networks',
      [allow({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.1/32' } } })],
    ],
    [
      'a Deny would reach another Allow',
      'not-action-as-deny',
      [allow(), { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    ],
    ['a wildcard is no text', 'like-equals', [allow({ Condition: { StringLike: { 's3:prefix': 'a*' } } })]],
    ['everything is allowed', 'administrator', [{ Effect: 'Allow', Action: '*', Resource: '*' }]],
    ['another statement allows it', 'service-wide', [allow(), allow({ Action: 's3:*', Resource: '*' })]],
    ['nothing is allowed', 'all-denied', [deny()]],
    [
      'another statement still allows it',
      'allow-lost',
      [allow(), allow({ Action: 's3:*', Resource: '*' })].toReversed().slice(0, 1),
    ],
    ['the key is always there', 'key-may-lack', [allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })]],
  ])('does not apply where %s', (_, id, statements) => {
    expect(changed(id, ...statements)).toBeNull();
  });

  test('writes out wildcards of actions, as the catalogue has them', () => {
    const service = (prefix: string) =>
      prefix === 's3' ? { actions: ['GetObject', 'GetObjectAcl', 'PutObject'].map((name) => ({ name })) } : null;
    const [change] = catalogRewrites({ service });
    expect(change?.apply(policy(allow({ Action: ['s3:GetO*', 'sqs:*'] })))).toEqual(
      policy(allow({ Action: ['s3:GetObject', 's3:GetObjectAcl', 'sqs:*'] })),
    );
  });
});
