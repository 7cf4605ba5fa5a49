import type { LintRuleId } from '../../../src/iam/lint.ts';
import { MFA, one, when, type LintCase } from './write.ts';

const SOURCE_IP = 'aws:SourceIp';
const TAGGED = { StringEquals: { 'aws:ResourceTag/team': 'blue' } };

export const conditionCases = {
  'for-all-values-with-allow': [
    when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } }),
    '"ForAllValues:StringEquals"',
    when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] }, Null: { 'aws:tagkeys': 'false' } }),
  ],
  'for-all-values-of-one': [
    when({ 'ForAllValues:StringEquals': { 'aws:username': ['dana', 'dev-bob'] } }),
    '"aws:username"',
    when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } }),
  ],
  'missing-qualifier': [
    when({ StringEquals: { 'aws:TagKeys': 'team' } }),
    '"StringEquals"',
    when({ Null: { 'aws:TagKeys': 'true' } }),
  ],
  'null-with-qualifier': [
    when({ 'ForAllValues:Null': { 'aws:TagKeys': 'true' } }),
    '"ForAllValues:Null"',
    when({ Null: { 'aws:TagKeys': 'true' } }),
  ],
  'null-contradicts': [
    when({ StringEquals: { 'aws:username': 'dana' }, Null: { 'aws:UserName': 'true' } }),
    '"StringEquals"',
    when({ StringEqualsIfExists: { 'aws:username': 'dana' }, Null: { 'aws:username': 'true' } }),
  ],
  'deny-misses-absent-key': [
    when({ Bool: { [MFA]: 'false' } }, { Effect: 'Deny' }),
    '"Bool"',
    when({ BoolIfExists: { [MFA]: 'false' } }, { Effect: 'Deny' }),
  ],
  'allow-without-mfa': [when({ BoolIfExists: { [MFA]: 'true' } }), '"BoolIfExists"', when({ Bool: { [MFA]: 'true' } })],
  'negation-without-key': [
    when({ StringNotEquals: { 'aws:PrincipalTag/team': 'blue' } }),
    '"StringNotEquals"',
    when({ StringNotEquals: { 'aws:PrincipalTag/team': 'blue' } }, { Effect: 'Deny' }),
  ],
  'unknown-condition-key': [
    when({ StringEquals: { 'aws:UserNam': 'dana' } }),
    '"aws:UserNam"',
    when({ StringEquals: { 'AWS:principaltag/team': 'blue', 's3:ExistingObjectTag/team': 'blue' } }),
  ],
  'missing-tag-key': [
    when({ StringEquals: { 'aws:PrincipalTag': 'blue' } }),
    '"aws:PrincipalTag"',
    when({ StringEquals: { 'aws:PrincipalTag/team': 'blue' } }),
  ],
  'retired-key': [
    when({ ArnLike: { 'aws:ARN': 'arn:aws:iam::123456789012:user/dana' } }),
    '"aws:ARN"',
    when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:user/dana' } }),
  ],
  'duplicate-condition-key': [
    when({ StringEquals: { 'aws:username': 'dana', 'aws:UserName': 'dev-bob' } }),
    '"aws:UserName"',
    when({ StringEquals: { 'aws:username': 'dana' }, StringLike: { 'aws:UserName': 'dev-*' } }),
  ],
  'wildcard-without-like': [
    when({ StringEquals: { 's3:prefix': 'home/*' } }),
    '"home/*"',
    when({ StringLike: { 's3:prefix': 'home/*' }, StringEquals: { 'aws:username': 'a${*}' } }),
  ],
  'type-mismatch': [
    when({ StringEquals: { [SOURCE_IP]: '203.0.113.7' } }),
    '"StringEquals"',
    when({ StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:user/*' } }),
  ],
  'not-a-boolean': [when({ Bool: { [MFA]: 'yes' } }), '"yes"', when({ Bool: { [MFA]: true } })],
  'not-a-number': [
    when({ NumericLessThan: { 's3:max-keys': '10k' } }),
    '"10k"',
    when({ NumericLessThan: { 's3:max-keys': '1e3' } }),
  ],
  'not-a-date': [
    when({ DateLessThan: { 'aws:CurrentTime': 'tomorrow' } }),
    '"tomorrow"',
    when({ DateLessThan: { 'aws:CurrentTime': '2026-11-22' } }),
  ],
  'epoch-date': [
    when({ DateLessThan: { 'aws:CurrentTime': '1795341600' } }),
    '"1795341600"',
    when({ DateLessThan: { 'aws:EpochTime': '1795341600' } }),
  ],
  'not-an-arn': [
    when({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:app-logs' } }),
    '"arn:aws:s3:app-logs"',
    when({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::app-logs' } }),
  ],
  'not-an-ip-range': [
    when({ IpAddress: { [SOURCE_IP]: '203.0.113.0/33' } }),
    '"203.0.113.0/33"',
    when({ IpAddress: { [SOURCE_IP]: ['203.0.113.0/32', '2001:db8::/48'] } }),
  ],
  'improve-ip-range': [
    when({ IpAddress: { [SOURCE_IP]: '203.0.113.7/24' } }),
    '"203.0.113.7/24"',
    when({ IpAddress: { [SOURCE_IP]: '203.0.113.0/24' } }),
  ],
  'private-ip': [
    when({ IpAddress: { [SOURCE_IP]: ['10.0.0.0/8', '192.168.1.0/24'] } }),
    '"aws:SourceIp"',
    when({ IpAddress: { [SOURCE_IP]: '172.32.0.0/16' } }),
  ],
  'private-ip-among-public': [
    when({ IpAddress: { [SOURCE_IP]: ['203.0.113.0/24', '10.1.0.0/16'] } }),
    '"10.1.0.0/16"',
    when({ IpAddress: { 'aws:VpcSourceIp': ['203.0.113.0/24', '10.1.0.0/16'] } }),
  ],
  'ip-range-of-all': [
    when({ IpAddress: { [SOURCE_IP]: '0.0.0.0/0' } }),
    '"0.0.0.0/0"',
    when({ IpAddress: { [SOURCE_IP]: '0.0.0.0/1' } }),
  ],
  'missing-paired-key': [
    when({ IpAddress: { 'aws:VpcSourceIp': '10.1.0.0/16' } }),
    '"aws:VpcSourceIp"',
    when({ IpAddress: { 'aws:VpcSourceIp': '10.1.0.0/16' }, StringEquals: { 'aws:SourceVpc': 'vpc-1a2b3c4d' } }),
  ],
  'several-booleans': [
    when({ Bool: { [MFA]: ['true', 'false'] } }),
    `"${MFA}"`,
    when({ Bool: { [MFA]: ['true'], 'aws:SecureTransport': 'true' } }),
  ],
  'redundant-value': [
    when({ NumericLessThan: { 'aws:MultiFactorAuthAge': ['3600', '2700'] } }),
    '"2700"',
    when({ StringEquals: { 's3:prefix': ['home/', 'Home/'] } }),
  ],
  'unknown-region': [
    when({ StringEquals: { 'aws:RequestedRegion': 'eu-central-1a' } }),
    '"eu-central-1a"',
    when({ StringEquals: { 'aws:RequestedRegion': ['eu-central-1', 'us-gov-west-1'] } }),
  ],
  'region-deny-hits-global': [
    when(
      { StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } },
      { Effect: 'Deny', Action: '*', Resource: '*' },
    ),
    '"StringNotEquals"',
    when({ StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } }, { Effect: 'Deny', Action: 's3:*' }),
  ],
  'service-principal-format': [
    when({ StringEquals: { 'iam:PassedToService': 'ec2' } }),
    '"ec2"',
    when({ StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com.cn' } }),
  ],
  'tag-never-denies': [
    when(TAGGED, { Effect: 'Deny' }),
    '"aws:ResourceTag/team"',
    when(TAGGED, { Effect: 'Deny', Action: 'sqs:SendMessage', Resource: '*' }),
  ],
  'tag-never-allows': [
    when(TAGGED),
    '"aws:ResourceTag/team"',
    when(TAGGED, { Action: 'sqs:SendMessage', Resource: '*' }),
  ],
  'variable-for-operator': [
    when({ NumericEquals: { 's3:max-keys': '${aws:PrincipalTag/max}' } }),
    '"${aws:PrincipalTag/max}"',
    when({ StringEquals: { 's3:prefix': '${aws:PrincipalTag/home}' } }),
  ],
  'empty-element': [one({ Sid: '' }), '{', one({ Sid: 'Read' })],
} satisfies Partial<Record<LintRuleId, LintCase>>;
