import { describe, expect, test } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import { Sandbox, allow, asUser, policyText } from '../../../test/support/builders.ts';
import { unloaded } from '../../../test/support/service-facts.ts';
import { Timeline } from '../../../test/support/timeline.ts';
import type { Input, Json } from '../../iam/index.ts';

type Finding = { readonly [member: string]: Json };

const isObject = (value: Json): value is Finding =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function findings(policyDocument: string, more: Input = {}): readonly Finding[] {
  const input = { policyDocument, policyType: 'IDENTITY_POLICY', ...more };
  const list: Json = new Timeline().output('accessanalyzer:ValidatePolicy', input)?.['findings'] ?? [];
  return [list].flat().filter(isObject);
}
const codes = (policyDocument: string, more: Input = {}): readonly Json[] =>
  findings(policyDocument, more).map((finding) => finding['issueCode'] ?? '');

describe('ValidatePolicy', () => {
  // Source: access-analyzer-reference-policy-checks.html; positions as in the API reference, Position.
  test('tells what is found, where, and where to read about it', () => {
    const text = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
  ]
}`;
    expect(findings(text)).toEqual([
      {
        findingDetails:
          'Using the iam:PassRole action with wildcards (*) in the resource can be overly permissive because it allows iam:PassRole permissions on multiple resources. We recommend that you specify resource ARNs or add the iam:PassedToService condition key to your statement.',
        findingType: 'SECURITY_WARNING',
        issueCode: 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
        learnMoreLink:
          'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-star-in-resource',
        locations: [
          {
            path: [{ value: 'Statement' }, { index: 0 }, { value: 'Action' }],
            span: {
              start: { line: 4, column: 35, offset: text.indexOf('"iam:PassRole"') },
              end: { line: 4, column: 49, offset: text.indexOf('"iam:PassRole"') + 14 },
            },
          },
        ],
      },
    ]);
  });

  test('has nothing to say of a good policy', () => {
    expect(findings(allow('s3:GetObject', 'arn:aws:s3:::app-logs/*'))).toEqual([]);
  });

  test.each<[string, string, readonly string[]]>([
    ['no JSON', '{', ['JSON_SYNTAX_ERROR']],
    ['no statement', '{"Version": "2012-10-17"}', ['MISSING_STATEMENT']],
    [
      'an unknown element',
      allow('s3:GetObject').replace('"Effect"', '"Sum": "x", "Effect"'),
      ['INVALID_POLICY_ELEMENT'],
    ],
    ['an unknown effect', allow('s3:GetObject').replace('Allow', 'Permit'), ['INVALID_EFFECT']],
    [
      'no effect',
      '{"Version": "2012-10-17", "Statement": {"Action": "s3:GetObject", "Resource": "*"}}',
      ['MISSING_EFFECT'],
    ],
    ['no action', '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Resource": "*"}}', ['MISSING_ACTION']],
    [
      'no resource',
      '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject"}}',
      ['MISSING_RESOURCE'],
    ],
    [
      'both Action and NotAction',
      allow('s3:GetObject').replace('"Action"', '"NotAction": "s3:PutObject", "Action"'),
      ['UNSUPPORTED_ELEMENT_COMBINATION'],
    ],
    [
      'a principal',
      policyText({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Principal: '*' }),
      ['UNSUPPORTED_PRINCIPAL'],
    ],
    ['an unknown action', allow('s3:GetObjekt'), ['INVALID_ACTION']],
    ['an unknown service', allow('s4:GetObject'), ['INVALID_SERVICE_IN_ACTION']],
    ['no version', allow('s3:GetObject').replace('"Version": "2012-10-17",', ''), ['MISSING_VERSION']],
    ['an action twice', allow(['s3:Get*', 's3:GetObject']), ['REDUNDANT_ACTION']],
    [
      'a Region in the ARN of a bucket',
      allow('s3:GetObject', 'arn:aws:s3:us-east-1::app-logs/*'),
      ['ARN_REGION_NOT_ALLOWED'],
    ],
  ])('of %s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('names what was meant', () => {
    expect(findings(allow('s3:GetObjekt'))[0]?.['findingDetails']).toBe(
      'The action s3:GetObjekt does not exist. Did you mean s3:GetObject?',
    );
  });

  test('of two statements with one Sid says it once', () => {
    const statement = { Sid: 'A', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' } as const;
    const text = policyText(statement, { ...statement, Resource: 'arn:aws:s3:::b/*' });
    expect(codes(text)).toEqual(['UNIQUE_SIDS_REQUIRED']);
  });

  test('reads a resource policy by who it is for', () => {
    const bucket = policyText({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::b/*',
      Principal: '*',
    });
    expect(codes(bucket, { policyType: 'RESOURCE_POLICY' })).toEqual([]);
    expect(codes(allow('s3:GetObject'), { policyType: 'RESOURCE_POLICY' })).toEqual(['MISSING_PRINCIPAL']);
    const trust =
      '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "sts:AssumeRole"}}';
    const of = { policyType: 'RESOURCE_POLICY', validatePolicyResourceType: 'AWS::IAM::AssumeRolePolicyDocument' };
    expect(codes(trust, of)).not.toContain('MISSING_RESOURCE');
    expect(codes(trust, { policyType: 'RESOURCE_POLICY' })).toEqual(['MISSING_RESOURCE']);
  });

  test('takes control policies', () => {
    expect(codes(allow('*'), { policyType: 'SERVICE_CONTROL_POLICY' })).not.toContain('UNSUPPORTED_PRINCIPAL');
    const named = policyText({ Effect: 'Deny', Action: 's3:*', Resource: '*', Principal: '*' });
    expect(codes(named, { policyType: 'SERVICE_CONTROL_POLICY' })).toContain('UNSUPPORTED_PRINCIPAL');
    expect(codes(named, { policyType: 'RESOURCE_CONTROL_POLICY' })).not.toContain('UNSUPPORTED_PRINCIPAL');
  });

  test('says nothing of what only our own lint looks for', () => {
    const text = policyText({ Effect: 'Allow', NotAction: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' });
    expect(codes(text)).not.toContain('');
  });

  test('needs the services that the document names', () => {
    const timeline = new Timeline(undefined, unloaded);
    const input = { policyDocument: allow('s3:GetObject'), policyType: 'IDENTITY_POLICY' };
    expect(() => timeline.output('accessanalyzer:ValidatePolicy', input)).toThrow(
      '[{"kind":"service-names"},{"kind":"service","service":"s3"}]',
    );
  });

  test('answers in pages, which the CLI collects', () => {
    const text = allow(['s3:GetObjekt', 's3:PutObjekt', 's4:x']);
    const timeline = new Timeline();
    const input = { policyDocument: text, policyType: 'IDENTITY_POLICY', maxResults: 2 };
    const page = timeline.output('accessanalyzer:ValidatePolicy', input);
    expect([page?.['findings']].flat()).toHaveLength(2);
    const rest = timeline.output('accessanalyzer:ValidatePolicy', { ...input, nextToken: page?.['nextToken'] });
    expect([rest?.['findings']].flat()).toHaveLength(1);
    const line = `aws accessanalyzer validate-policy --policy-type IDENTITY_POLICY --policy-document '${text}'`;
    const { findings: all, ...others } = JSON.parse(runIn(accountAfter([]), line).stdout);
    expect([all.length, others]).toEqual([3, {}]);
  });

  test.each<[Input, string]>([
    [{ validatePolicyResourceType: 'AWS::S3::Bucket' }, 'ValidationException'],
    [{ nextToken: 'x' }, 'ValidationException'],
    [{ policyType: 'OTHER' }, 'ValidationException'],
  ])('refuses %j', (more, code) => {
    const input = { policyDocument: allow('*'), policyType: 'IDENTITY_POLICY', ...more };
    expect(new Timeline().error('accessanalyzer:ValidatePolicy', input).code).toBe(code);
  });

  test('is authorised on the account’s analyzers', () => {
    const timeline = new Timeline(
      new Sandbox().user('dana', 'erik').inline('user', 'dana', 'Validate', allow('access-analyzer:ValidatePolicy'))
        .world,
    );
    const input = { policyDocument: allow('s3:GetObject'), policyType: 'IDENTITY_POLICY' };
    expect(timeline.call('accessanalyzer:ValidatePolicy', input, asUser('dana')).result.ok).toBe(true);
    expect(timeline.error('accessanalyzer:ValidatePolicy', input, asUser('erik'))).toEqual({
      code: 'AccessDeniedException',
      message:
        'User: arn:aws:iam::123456789012:user/erik is not authorized to perform: access-analyzer:ValidatePolicy on resource: arn:aws:access-analyzer:us-east-1:123456789012:* because no identity-based policy allows the access-analyzer:ValidatePolicy action',
    });
  });
});
