import { describe, expect, test } from 'vitest';
import { findings, lintDocument, mended, rulesIn } from '../../../../test/support/lint-cases/findings.ts';
import { lintCases } from '../../../../test/support/lint-cases/index.ts';
import {
  bucketPolicy,
  DANA,
  OBJECTS,
  on,
  one,
  statement,
  trustPolicy,
  when,
} from '../../../../test/support/lint-cases/write.ts';
import { policyText } from '../../../../test/support/builders.ts';
import { prefixesOf } from './action-names.ts';
import { lintRules, type LintRuleId } from './registry.ts';

const ids = lintRules.map(({ id }) => id);

describe('every rule fires where it should and at the right place', () => {
  test.each(ids)('%s', (id) => {
    const [fires, at] = lintCases[id];
    const found = findings(fires).filter(({ rule }) => rule === id);
    expect(found.map(({ range }) => fires.slice(range.start, range.end))).toEqual([at]);
  });
});

describe('every rule keeps silent where it nearly fires', () => {
  test.each(ids)('%s', (id) => {
    expect(rulesIn(lintCases[id][2])).not.toContain(id);
  });
});

test('there are at least 42 rules, each with its own id', () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(42);
});

describe('an edit mends what it belongs to', () => {
  const withEdits = lintRules.flatMap(({ id }) => {
    const [fires] = lintCases[id];
    return findings(fires)
      .filter(({ rule, edit }) => rule === id && edit !== null)
      .map((finding) => [id, fires, finding] as const);
  });

  test('these rules know one', () => {
    expect(withEdits.map(([id]) => id).toSorted()).toEqual([
      'allow-without-mfa',
      'arn-service-case',
      'deny-misses-absent-key',
      'improve-ip-range',
      'null-with-qualifier',
      'objects-out-of-reach',
      'old-version',
      'other-resource-type',
      'redundant-action',
      'redundant-resource',
      'redundant-value',
      'service-principal-format',
      'unknown-action',
      'unknown-condition-key',
      'unknown-partition',
      'unknown-service',
      'unknown-variable',
      'variable-space',
    ]);
  });

  test.each(withEdits)('%s', (id, fires, finding) => {
    expect(rulesIn(mended(fires, finding.edit))).not.toContain(id);
  });
});

test.each<[string, string, LintRuleId, Readonly<Record<string, unknown>>]>([
  ['a near service', one({ Action: 's33:GetObject' }), 'unknown-service', { prefix: 's33', near: 's3' }],
  ['a near action', one({ Action: 's3:ListBuckets' }), 'unknown-action', { near: 's3:ListBucket' }],
  ['no action that is far', one({ Action: 's3:MakeCoffee' }), 'unknown-action', { near: '' }],
  [
    'the format that the action wants',
    on('arn:aws:iam::123456789012:user/dana', 'iam:AddUserToGroup'),
    'other-resource-type',
    { resource: 'arn:aws:iam::123456789012:user/dana', wanted: 'arn:aws:iam::ACCOUNT:group/${GroupNameWithPath}' },
  ],
  ['how many ways up there are', on('*', 'iam:*'), 'privilege-escalation', { more: 12 }],
  ['how many of one kind there are', on('*', 'iam:Attach*'), 'escalation-by-policy', { more: 2 }],
  [
    'the group',
    bucketPolicy({ AWS: 'arn:aws:iam::123456789012:group/eng/Developers' }),
    'group-as-principal',
    { group: 'Developers' },
  ],
  [
    'the Deny by its Sid',
    policyText(statement({}), statement({ Sid: 'NoLogs', Effect: 'Deny', Action: '*', Resource: '*' })),
    'denied-anyway',
    { statement: 1, other: 'NoLogs' },
  ],
  [
    'a variable as it is written',
    on('arn:aws:s3:::a/${aws:username'),
    'variable-brace',
    { variable: '${aws:username' },
  ],
  [
    'whether a condition on private addresses holds',
    when({ NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, { Effect: 'Deny' }),
    'private-ip',
    { holds: 'always' },
  ],
])('a finding names %s', (_, text, id, values) => {
  expect(findings(text).find(({ rule }) => rule === id)?.values).toMatchObject(values);
});

test('without Version the finding stands at the brace and says whether variables lose their meaning', () => {
  const text =
    '{"Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/${aws:username}"}}';
  const found = findings(text).find(({ rule }) => rule === 'old-version');
  expect([found?.range, found?.values]).toEqual([
    { start: 0, end: 1 },
    { written: 'no', variables: 'yes' },
  ]);
  expect(mended(text, found?.edit)).toMatch(/^\{\n {2}"Version": "2012-10-17","Statement"/);
});

test('the trust policy of a role has no resource, and nothing is said about it', () => {
  expect(rulesIn(trustPolicy({ AWS: DANA }))).toEqual([]);
  expect(rulesIn(trustPolicy('*'))).toEqual(['open-to-everybody']);
});

test('findings come in the order of the text, each with class and reference', () => {
  const found = findings(one({ Action: ['s33:GetObject', 's3:GetObjects'], Resource: [OBJECTS, OBJECTS] }));
  expect(found.map(({ rule, class: grade }) => [rule, grade])).toEqual([
    ['unknown-service', 'error'],
    ['unknown-action', 'error'],
    ['redundant-resource', 'suggestion'],
  ]);
  expect(found.every(({ reference }) => reference.length > 10)).toBe(true);
});

test('the services to load are those of actions, resources, condition keys and variables', () => {
  const text = when(
    { StringEquals: { 'iam:PassedToService': 'x', 'aws:username': '${kms:ViaService}' } },
    { Action: ['*', 'S3:Get*'], Resource: ['*', 'arn:aws:sqs:*:*:jobs'] },
  );
  expect(prefixesOf(lintDocument(text)).toSorted()).toEqual(['iam', 'kms', 's3', 'sqs']);
});
