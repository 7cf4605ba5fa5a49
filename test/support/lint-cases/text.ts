import type { LintRuleId } from '../../../src/iam/lint.ts';
import { policyText } from '../builders.ts';
import {
  BUCKET,
  bucketPolicy,
  DANA,
  OBJECTS,
  on,
  one,
  quoted,
  statement,
  trustPolicy,
  type LintCase,
} from './write.ts';

const old = (Resource: string): string =>
  JSON.stringify({ Version: '2008-10-17', Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource } });

const many = (count: number): string =>
  policyText(...Array.from({ length: count }, (_, at) => statement({ Resource: `${BUCKET}/${at}/2026/*` })));

const home = (variable: string): string => `${BUCKET}/home/${variable}/*`;

const DENIED = 'arn:aws:iam::123456789012:user:dana';

export const textCases = {
  'other-resource-type': [on(BUCKET), '"s3:GetObject"', on('arn:aws:s3:::app-*', 's3:ListBucket')],
  'objects-out-of-reach': [
    on(BUCKET, 's3:*'),
    quoted(BUCKET),
    one({ Action: 's3:*', Resource: [BUCKET, `${BUCKET}/2026/*`] }),
  ],
  'arn-prefix-missing': [
    bucketPolicy({ AWS: DANA }, { Resource: 'app-logs/*' }),
    '"app-logs/*"',
    bucketPolicy({ AWS: DANA }, { Resource: '*' }),
  ],
  'arn-field-missing': [on('arn:aws:s3:app-logs'), '"arn:aws:s3:app-logs"', on('arn:aws:s3:*')],
  'unknown-partition': [
    on('arn:amazon:s3:::app-logs/*'),
    '"arn:amazon:s3:::app-logs/*"',
    on('arn:aws-cn:s3:::app-logs/*'),
  ],
  'arn-account': [
    on('arn:aws:iam::12345678901:user/dana', 'iam:GetUser'),
    '"arn:aws:iam::12345678901:user/dana"',
    on('arn:aws:iam::*:user/dana', 'iam:GetUser'),
  ],
  'arn-account-given': [
    on('arn:aws:s3::123456789012:app-logs/*'),
    '"arn:aws:s3::123456789012:app-logs/*"',
    on('arn:aws:s3::*:app-logs/*'),
  ],
  'arn-account-missing': [
    on('arn:aws:iam:::user/dana', 'iam:GetUser'),
    '"arn:aws:iam:::user/dana"',
    on(DANA, 'iam:GetUser'),
  ],
  'arn-region-given': [
    on('arn:aws:iam:us-east-1:123456789012:user/dana', 'iam:GetUser'),
    '"arn:aws:iam:us-east-1:123456789012:user/dana"',
    on('arn:aws:sqs:us-east-1:123456789012:jobs', 'sqs:SendMessage'),
  ],
  'arn-region-missing': [
    on('arn:aws:sqs::123456789012:jobs', 'sqs:SendMessage'),
    '"arn:aws:sqs::123456789012:jobs"',
    on('arn:aws:sqs:*:123456789012:jobs', 'sqs:SendMessage'),
  ],
  'arn-service-case': [on('arn:aws:S3:::app-logs/*'), '"arn:aws:S3:::app-logs/*"', one({ Action: 'S3:GetObject' })],
  'arn-resource-format': [on(DENIED, 'iam:GetUser'), quoted(DENIED), on('arn:aws:iam::123456789012:u*', 'iam:GetUser')],
  'redundant-resource': [
    one({ Resource: [`${BUCKET}/2026/*`, OBJECTS] }),
    `"${BUCKET}/2026/*"`,
    one({ Resource: [`${BUCKET}/2026/*`, `${BUCKET}/2027/*`] }),
  ],
  'variable-brace': [on(home('${aws:username')), quoted(home('${aws:username')), on(home('${aws:username}'))],
  'variable-empty': [on(home('${}')), quoted(home('${}')), on(home('${*}'))],
  'variable-space': [
    on(home('${aws:username }')),
    quoted(home('${aws:username }')),
    on(home("${aws:username, 'nobody'}")),
  ],
  'variable-quote': [
    on(home('${aws:username, nobody}')),
    quoted(home('${aws:username, nobody}')),
    on(home("${aws:username, 'nobody'}")),
  ],
  'variable-in-element': [one({ Action: 's3:${aws:username}' }), '"s3:${aws:username}"', on(home('${aws:username}'))],
  'variable-before-resource': [
    on('arn:aws:iam::${aws:PrincipalAccount}:user/dana', 'iam:GetUser'),
    '"arn:aws:iam::${aws:PrincipalAccount}:user/dana"',
    on('arn:aws:iam::123456789012:user/${aws:username}', 'iam:GetUser'),
  ],
  'variable-in-old-version': [
    old(home('${aws:username}')),
    quoted(home('${aws:username}')),
    on(home('${aws:username}')),
  ],
  'unknown-variable': [
    on(home('${aws:usernam}')),
    quoted(home('${aws:usernam}')),
    on(home('${aws:PrincipalTag/team}')),
  ],
  'variable-of-several': [on(home('${aws:TagKeys}')), quoted(home('${aws:TagKeys}')), on(home('${aws:userid}'))],
  'old-version': [
    '{"Version": "2008-10-17", "Statement": {"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}}',
    '"2008-10-17"',
    one({}),
  ],
  'too-long': [many(90), '{', trustPolicy({ AWS: DANA })],
} satisfies Partial<Record<LintRuleId, LintCase>>;
