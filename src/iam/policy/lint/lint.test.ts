import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyText, type StatementText } from '../../../../test/support/builders.ts';
import { parsePolicyDocument, parseResourcePolicy } from '../parse.ts';
import type { PolicyDocument } from '../document.ts';
import { prefixesOf } from './action-names.ts';
import { lint, type Finding } from './lint.ts';
import { lintRules, type LintRuleId } from './registry.ts';
import type { LintCatalog, LintService } from './rule.ts';

const action = (name: string, ...types: readonly string[]): LintService['actions'][number] => ({
  name,
  resources: types.map((type) => ({ name: type })),
});

/** A corner of the Service Authorization Reference. */
const SERVICES: Readonly<Record<string, LintService>> = {
  s3: {
    actions: [
      action('GetObject', 'object'),
      action('PutObject', 'object'),
      action('DeleteObject', 'object'),
      action('ListBucket', 'bucket'),
      action('GetBucketPolicy', 'bucket'),
      action('ListAllMyBuckets'),
    ],
    resources: [
      { name: 'bucket', arn: 'arn:${Partition}:s3:::${BucketName}' },
      { name: 'object', arn: 'arn:${Partition}:s3:::${BucketName}/${ObjectName}' },
    ],
    conditionKeys: [{ key: 's3:prefix' }, { key: 's3:ExistingObjectTag/<key>' }],
  },
  iam: {
    actions: [
      action('AddUserToGroup', 'group'),
      action('GetUser', 'user'),
      action('PassRole', 'role'),
      action('CreatePolicyVersion', 'policy'),
      action('ListUsers'),
    ],
    resources: [
      { name: 'group', arn: 'arn:${Partition}:iam::${Account}:group/${GroupNameWithPath}' },
      { name: 'policy', arn: 'arn:${Partition}:iam::${Account}:policy/${PolicyNameWithPath}' },
      { name: 'role', arn: 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}' },
      { name: 'user', arn: 'arn:${Partition}:iam::${Account}:user/${UserNameWithPath}' },
    ],
    conditionKeys: [{ key: 'iam:PassedToService' }],
  },
};

const catalog: LintCatalog = {
  service: (prefix) => (prefix === 'ec2' ? undefined : (SERVICES[prefix] ?? null)),
  prefixes: () => [...Object.keys(SERVICES), 'ec2'],
};

function documentOf(text: string): PolicyDocument {
  const parsed = text.includes('"Principal"') ? parseResourcePolicy(text) : parsePolicyDocument(text);
  if (!parsed.ok) throw new Error(`${parsed.error.message} in ${text}`);
  return parsed.value;
}

const findings = (text: string): readonly Finding[] => lint({ document: documentOf(text), catalog });

const BUCKET = 'arn:aws:s3:::app-logs';
const OBJECTS = `${BUCKET}/*`;
const GROUP = 'arn:aws:iam::123456789012:group/Developers';
const MFA = 'aws:MultiFactorAuthPresent';

const statement = (rest: Partial<StatementText>): StatementText => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: OBJECTS,
  ...rest,
});
const one = (rest: Partial<StatementText>): string => policyText(statement(rest));
const when = (condition: Readonly<Record<string, unknown>>, rest: Partial<StatementText> = {}): string =>
  one({ Condition: condition, ...rest });
const bucketPolicy = (principal: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: principal }, Action: 's3:GetObject', Resource: OBJECTS }],
  });

/** By rule: a policy in which it fires, at which part of the text, and one in which it nearly does. */
const CASES: Readonly<Record<LintRuleId, readonly [fires: string, at: string, nearly: string]>> = {
  'unknown-service': [one({ Action: 's33:GetObject' }), '"s33:GetObject"', one({ Action: 'ec2:RunInstances' })],
  'unknown-action': [one({ Action: 's3:GetObjects' }), '"s3:GetObjects"', one({ Action: 'S3:getobject' })],
  'wildcard-matches-nothing': [one({ Action: 's3:Fetch*' }), '"s3:Fetch*"', one({ Action: 's3:get*' })],
  'other-resource-type': [
    one({ Action: 's3:GetObject', Resource: BUCKET }),
    '"s3:GetObject"',
    one({ Action: 's3:ListBucket', Resource: 'arn:aws:s3:::app-*' }),
  ],
  'needs-star': [
    one({ Action: 's3:ListAllMyBuckets', Resource: BUCKET }),
    '"s3:ListAllMyBuckets"',
    one({ Action: 's3:List*', Resource: BUCKET }),
  ],
  'objects-out-of-reach': [
    one({ Action: 's3:*', Resource: BUCKET }),
    `"${BUCKET}"`,
    one({ Action: 's3:*', Resource: [BUCKET, `${BUCKET}/2026/*`] }),
  ],
  'not-action-with-allow': [
    policyText({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
    '"NotAction": "iam:*"',
    policyText({ Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }),
  ],
  'everything-on-everything': [
    one({ Action: '*', Resource: '*' }),
    '"*"',
    when({ Bool: { [MFA]: 'true' } }, { Action: '*', Resource: '*' }),
  ],
  'privilege-escalation': [
    one({ Action: 'iam:AddUserTo*', Resource: '*' }),
    '"iam:AddUserTo*"',
    one({ Action: 'iam:AddUserToGroup', Resource: GROUP }),
  ],
  'pass-role-anywhere': [
    one({ Action: 'iam:PassRole', Resource: '*' }),
    '"iam:PassRole"',
    when({ StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }, { Action: 'iam:PassRole', Resource: '*' }),
  ],
  'for-all-values-with-allow': [
    when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } }),
    '"ForAllValues:StringEquals"',
    when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] }, Null: { 'aws:tagkeys': 'false' } }),
  ],
  'deny-misses-absent-key': [
    when({ Bool: { [MFA]: 'false' } }, { Effect: 'Deny' }),
    '"Bool"',
    when({ BoolIfExists: { [MFA]: 'false' } }, { Effect: 'Deny' }),
  ],
  'allow-without-mfa': [when({ BoolIfExists: { [MFA]: 'true' } }), '"BoolIfExists"', when({ Bool: { [MFA]: 'true' } })],
  'unknown-condition-key': [
    when({ StringEquals: { 'aws:UserNam': 'dana' } }),
    '"aws:UserNam"',
    when({ StringEquals: { 'AWS:principaltag/team': 'blue', 's3:ExistingObjectTag/team': 'blue' } }),
  ],
  'wildcard-without-like': [
    when({ StringEquals: { 's3:prefix': 'home/*' } }),
    '"home/*"',
    when({ StringLike: { 's3:prefix': 'home/*' }, StringEquals: { 'aws:username': 'a${*}' } }),
  ],
  'group-as-principal': [bucketPolicy(GROUP), `"${GROUP}"`, bucketPolicy('arn:aws:iam::123456789012:user/group/dana')],
  'old-version': [
    '{"Version": "2008-10-17", "Statement": {"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}}',
    '"2008-10-17"',
    one({}),
  ],
  'redundant-action': [
    one({ Action: ['s3:Get*', 's3:GetObject'] }),
    '"s3:GetObject"',
    one({ Action: ['s3:Get*', 's3:PutObject'] }),
  ],
  'redundant-resource': [
    one({ Resource: [`${BUCKET}/2026/*`, OBJECTS] }),
    `"${BUCKET}/2026/*"`,
    one({ Resource: [`${BUCKET}/2026/*`, `${BUCKET}/2027/*`] }),
  ],
  'redundant-statement': [
    policyText(statement({ Action: 's3:Get*' }), statement({ Sid: 'Again' })),
    '{',
    policyText(statement({ Action: 's3:Get*' }), statement({ Effect: 'Deny' })),
  ],
  'empty-element': [one({ Sid: '' }), '{', one({ Sid: 'Read' })],
};

describe('every rule fires where it should and at the right place', () => {
  test.each(lintRules.map(({ id }) => id))('%s', (id) => {
    const [fires, at] = CASES[id];
    const found = findings(fires).filter(({ rule }) => rule === id);
    expect(found.map(({ range }) => fires.slice(range.start, range.end))).toEqual([at]);
  });
});

describe('every rule keeps silent where it nearly fires', () => {
  test.each(lintRules.map(({ id }) => id))('%s', (id) => {
    expect(findings(CASES[id][2]).map(({ rule }) => rule)).not.toContain(id);
  });
});

const applied = (text: string, finding: Finding | undefined): string => {
  const { range, text: replacement } = finding?.edit ?? { range: { start: 0, end: 0 }, text: '' };
  return text.slice(0, range.start) + replacement + text.slice(range.end);
};

describe('an edit mends what it belongs to', () => {
  const withEdits = lintRules.flatMap(({ id }) => {
    const [fires] = CASES[id];
    return findings(fires)
      .filter(({ rule, edit }) => rule === id && edit !== null)
      .map((finding) => [id, fires, finding] as const);
  });

  test('these rules know one', () => {
    expect(withEdits.map(([id]) => id)).toEqual([
      'unknown-service',
      'unknown-action',
      'other-resource-type',
      'deny-misses-absent-key',
      'allow-without-mfa',
      'objects-out-of-reach',
      'old-version',
      'unknown-condition-key',
      'redundant-action',
      'redundant-resource',
    ]);
  });

  test.each(withEdits)('%s', (id, fires, finding) => {
    expect(findings(applied(fires, finding)).map(({ rule }) => rule)).not.toContain(id);
  });
});

test.each<[string, string, LintRuleId, Readonly<Record<string, unknown>>]>([
  ['a near service', one({ Action: 's33:GetObject' }), 'unknown-service', { prefix: 's33', near: 's3' }],
  ['a near action', one({ Action: 's3:ListBuckets' }), 'unknown-action', { near: 's3:ListBucket' }],
  ['no action that is far', one({ Action: 's3:MakeCoffee' }), 'unknown-action', { near: '' }],
  [
    'the format that the action wants',
    one({ Action: 'iam:AddUserToGroup', Resource: 'arn:aws:iam::123456789012:user/dana' }),
    'other-resource-type',
    { resource: 'arn:aws:iam::123456789012:user/dana', wanted: 'arn:aws:iam::ACCOUNT:group/${GroupNameWithPath}' },
  ],
  ['how many ways up there are', one({ Action: 'iam:*', Resource: '*' }), 'privilege-escalation', { more: 12 }],
  [
    'the group',
    bucketPolicy('arn:aws:iam::123456789012:group/eng/Developers'),
    'group-as-principal',
    { group: 'Developers' },
  ],
])('a finding names %s', (_, text, id, values) => {
  expect(findings(text).find(({ rule }) => rule === id)?.values).toMatchObject(values);
});

describe('resources', () => {
  const wrong = (Action: string, ...Resource: readonly string[]): boolean =>
    findings(one({ Action, Resource })).some(({ rule }) => rule === 'other-resource-type');

  test.each<[string, boolean, string, readonly string[]]>([
    ['an object action on a bucket', true, 's3:PutObject', [BUCKET]],
    ['an object action on a bucket whose name has a star', false, 's3:PutObject', ['arn:aws:s3:::app-*']],
    ['a bucket action on objects', true, 's3:ListBucket', [OBJECTS]],
    ['a bucket action on both', false, 's3:ListBucket', [OBJECTS, BUCKET]],
    ['a variable may be anything', false, 's3:GetObject', ['arn:aws:s3:::home/${aws:username}']],
    ['a group action on any group', false, 'iam:AddUserToGroup', ['arn:aws:iam::*:group/*']],
    ['a group action on a user', true, 'iam:AddUserToGroup', ['arn:aws:iam::123456789012:user/*']],
    ['a service that is not known is not judged', false, 'ec2:RunInstances', [BUCKET]],
  ])('%s', (_, expected, Action, resources) => {
    expect(wrong(Action, ...resources)).toBe(expected);
  });
});

test('without Version the finding stands at the brace and says whether variables lose their meaning', () => {
  const text =
    '{"Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/${aws:username}"}}';
  const found = findings(text).find(({ rule }) => rule === 'old-version');
  expect([found?.range, found?.values]).toEqual([
    { start: 0, end: 1 },
    { written: 'no', variables: 'yes' },
  ]);
  expect(applied(text, found)).toMatch(/^\{\n {2}"Version": "2012-10-17","Statement"/);
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

test('the services to load are those of actions and of condition keys', () => {
  const text = when(
    { StringEquals: { 'iam:PassedToService': 'x', 'aws:username': 'dana' } },
    { Action: ['*', 'S3:Get*'] },
  );
  expect(prefixesOf(documentOf(text))).toEqual(['s3', 'iam']);
});

test('no document makes a rule throw, and every finding lies inside the text', () => {
  const word = fc.constantFrom('*', 's3:*', 's3:Get*', 'iam:Add?', ':', 'x', '${a}', BUCKET, OBJECTS, GROUP, '');
  const words = fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 4 }));
  const statements = fc.array(
    fc.record(
      {
        Sid: fc.constantFrom('', 'A'),
        Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
        Action: words,
        Resource: words,
        Condition: fc.dictionary(
          fc.constantFrom('Bool', 'StringEquals', 'ForAllValues:StringLikeIfExists', 'Null'),
          fc.dictionary(fc.constantFrom(MFA, 'x', 's3:prefix', 'aws:'), words, { minKeys: 1 }),
        ),
      },
      { requiredKeys: ['Effect', 'Action', 'Resource'] },
    ),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(statements, (some) => {
      const text = policyText(...some);
      for (const { range, edit } of findings(text)) {
        expect(range.start).toBeLessThan(range.end);
        expect(Math.max(range.end, edit?.range.end ?? 0)).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
