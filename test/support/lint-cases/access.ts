import type { LintRuleId } from '../../../src/iam/lint.ts';
import { policyText } from '../builders.ts';
import {
  BUCKET,
  bucketPolicy,
  DANA,
  GROUP,
  MFA,
  OBJECTS,
  on,
  one,
  quoted,
  ROLE,
  statement,
  trustPolicy,
  when,
  type LintCase,
} from './write.ts';

const EC2 = { Service: 'ec2.amazonaws.com' };

export const accessCases = {
  'unknown-service': [one({ Action: 's33:GetObject' }), '"s33:GetObject"', one({ Action: 'ec2:RunInstances' })],
  'unknown-action': [one({ Action: 's3:GetObjects' }), '"s3:GetObjects"', one({ Action: 'S3:getobject' })],
  'wildcard-matches-nothing': [one({ Action: 's3:Fetch*' }), '"s3:Fetch*"', one({ Action: 's3:get*' })],
  'wildcard-in-service': [one({ Action: 's3*:GetObject' }), '"s3*:GetObject"', one({ Action: '*:*' })],
  'not-action-with-allow': [
    policyText({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
    '"NotAction": "iam:*"',
    policyText({ Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }),
  ],
  'not-resource-with-allow': [
    policyText({ Effect: 'Allow', Action: 's3:GetObject', NotResource: OBJECTS }),
    `"NotResource": "${OBJECTS}"`,
    policyText({ Effect: 'Deny', Action: 's3:GetObject', NotResource: OBJECTS }),
  ],
  'everything-on-everything': [
    one({ Action: '*', Resource: '*' }),
    '"*"',
    when({ Bool: { [MFA]: 'true' } }, { Action: '*', Resource: '*' }),
  ],
  'privilege-escalation': [on('*', 'iam:*'), '"iam:*"', on('*', 'iam:AddUserTo*')],
  'escalation-by-membership': [on('*', 'iam:AddUserTo*'), '"iam:AddUserTo*"', on(GROUP, 'iam:AddUserToGroup')],
  'escalation-by-version': [
    on('*', 'iam:CreatePolicyVersion'),
    '"iam:CreatePolicyVersion"',
    on('arn:aws:iam::123456789012:policy/team/*', 'iam:CreatePolicyVersion'),
  ],
  'escalation-by-policy': [
    on('arn:aws:iam::123456789012:user/*', 'iam:AttachUserPolicy'),
    '"iam:AttachUserPolicy"',
    when(
      { ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess' } },
      { Action: 'iam:AttachUserPolicy', Resource: '*' },
    ),
  ],
  'escalation-by-credentials': [
    on('*', 'iam:CreateAccessKey'),
    '"iam:CreateAccessKey"',
    on('arn:aws:iam::123456789012:user/${aws:username}', 'iam:CreateAccessKey'),
  ],
  'escalation-by-trust': [
    on('arn:aws:iam::123456789012:role/*', 'iam:UpdateAssumeRolePolicy'),
    '"iam:UpdateAssumeRolePolicy"',
    on(ROLE, 'iam:UpdateAssumeRolePolicy'),
  ],
  'pass-role-anywhere': [
    on('*', 'iam:PassRole'),
    '"iam:PassRole"',
    when({ StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }, { Action: 'iam:PassRole', Resource: '*' }),
  ],
  'pass-role-to-all-but': [
    policyText({ Effect: 'Allow', Action: 'iam:PassRole', NotResource: ROLE }),
    '"iam:PassRole"',
    policyText({ Effect: 'Deny', Action: 'iam:PassRole', NotResource: ROLE }),
  ],
  'service-linked-role-anywhere': [
    on('*', 'iam:CreateServiceLinkedRole'),
    '"iam:CreateServiceLinkedRole"',
    when(
      { StringLike: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
      { Action: 'iam:CreateServiceLinkedRole', Resource: '*' },
    ),
  ],
  'assume-role-anywhere': [on('*', 'sts:AssumeRole'), '"sts:AssumeRole"', on(ROLE, 'sts:AssumeRole')],
  'decrypt-anywhere': [
    on('*', 'kms:Decrypt'),
    '"kms:Decrypt"',
    bucketPolicy({ AWS: DANA }, { Action: 'kms:Decrypt', Resource: '*' }),
  ],
  'group-as-principal': [
    bucketPolicy({ AWS: GROUP }),
    quoted(GROUP),
    bucketPolicy({ AWS: 'arn:aws:iam::123456789012:user/group/dana' }),
  ],
  'open-to-everybody': [
    bucketPolicy({ AWS: '*' }),
    '"*"',
    bucketPolicy('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
  ],
  'not-principal-with-allow': [
    policyText({ Effect: 'Allow', NotPrincipal: '*', Action: 's3:GetObject', Resource: OBJECTS }),
    '"NotPrincipal": "*"',
    bucketPolicy('*'),
  ],
  'not-principal-with-deny': [
    policyText({ Effect: 'Deny', NotPrincipal: '*', Action: 's3:GetObject', Resource: OBJECTS }),
    '"NotPrincipal": "*"',
    bucketPolicy('*', { Effect: 'Deny' }),
  ],
  'wildcard-in-principal': [
    bucketPolicy({ AWS: 'arn:aws:iam::123456789012:user/*' }),
    '"arn:aws:iam::123456789012:user/*"',
    bucketPolicy({ AWS: '*' }),
  ],
  'principal-by-id': [
    bucketPolicy({ AWS: 'AIDACKCEVSQ6C2EXAMPLE' }),
    '"AIDACKCEVSQ6C2EXAMPLE"',
    bucketPolicy({ AWS: 'arn:aws:iam::123456789012:user/AIDACKCEVSQ6C2EXAMPLE' }),
  ],
  'service-without-source': [
    bucketPolicy({ Service: 'logging.s3.amazonaws.com' }),
    '"logging.s3.amazonaws.com"',
    trustPolicy(EC2),
  ],
  'needs-star': [on(BUCKET, 's3:ListAllMyBuckets'), '"s3:ListAllMyBuckets"', on(BUCKET, 's3:List*')],
  'redundant-action': [
    one({ Action: ['s3:Get*', 's3:GetObject'] }),
    '"s3:GetObject"',
    one({ Action: ['s3:Get*', 's3:PutObject'] }),
  ],
  'redundant-statement': [
    policyText(statement({ Action: 's3:Get*' }), statement({ Sid: 'Again' })),
    '{',
    policyText(statement({ Action: 's3:Get*' }), statement({ Effect: 'Deny' })),
  ],
  'denied-anyway': [
    policyText(statement({}), statement({ Effect: 'Deny', Action: 's3:*' })),
    '{',
    policyText(
      statement({}),
      statement({ Effect: 'Deny', Action: 's3:*', Condition: { BoolIfExists: { [MFA]: 'false' } } }),
    ),
  ],
  'duplicate-sid': [
    policyText(
      statement({ Sid: 'Read', Principal: { AWS: DANA } }),
      statement({ Sid: 'Read', Principal: { AWS: DANA }, Action: 's3:PutObject' }),
    ),
    '{',
    policyText(
      statement({ Sid: 'Read', Principal: { AWS: DANA } }),
      statement({ Sid: 'Write', Principal: { AWS: DANA }, Action: 's3:PutObject' }),
    ),
  ],
} satisfies Partial<Record<LintRuleId, LintCase>>;
