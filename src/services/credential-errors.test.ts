import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../test/support/account.ts';
import { asked } from './asked.ts';

const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' },
});
const start = accountAfter([`aws iam create-role --role-name Auditor --assume-role-policy-document '${TRUST}'`]);
const assumed = runIn(
  start,
  'aws sts assume-role --role-arn arn:aws:iam::123456789012:role/Auditor --role-session-name audit --duration-seconds 900',
);
const { AccessKeyId, SecretAccessKey, SessionToken } = JSON.parse(assumed.stdout).Credentials;

/** A shell with the role's credentials in it, or with others. */
const signing = (credentials: { readonly id?: string; readonly secret?: string }) =>
  runIn(
    assumed,
    `export AWS_ACCESS_KEY_ID=${credentials.id ?? AccessKeyId} AWS_SECRET_ACCESS_KEY=${credentials.secret ?? SecretAccessKey} AWS_SESSION_TOKEN=${SessionToken}`,
  );

const unknown = signing({ id: 'ASIAIOSFODNN7EXAMPLE' });
const wrong = signing({ secret: 'x'.repeat(40) });
const expired = runIn(signing({}), 'wait 16m');

const INVALID = 'The security token included in the request is invalid.';
const EXPIRED = 'The security token included in the request is expired';
const MISMATCH = 'The request signature we calculated does not match the signature you provided. Check your';
const NOT_VALIDATED = 'AWS was not able to validate the provided access credentials';
const FORBIDDEN = '(403) when calling the HeadBucket operation: Forbidden';

describe('credentials that do not hold', () => {
  it.each([
    [
      'iam list-users',
      `(InvalidClientTokenId)`,
      INVALID,
      `(ExpiredToken)`,
      EXPIRED,
      '(SignatureDoesNotMatch)',
      MISMATCH,
    ],
    [
      'organizations list-roots',
      '(UnrecognizedClientException)',
      INVALID,
      '(ExpiredTokenException)',
      EXPIRED,
      '(InvalidSignatureException)',
      MISMATCH,
    ],
    [
      'cloudtrail lookup-events',
      '(UnrecognizedClientException)',
      INVALID,
      '(ExpiredTokenException)',
      EXPIRED,
      '(InvalidSignatureException)',
      MISMATCH,
    ],
    [
      's3api list-buckets',
      '(InvalidAccessKeyId)',
      'The AWS Access Key Id you provided does not exist in our records.',
      '(ExpiredToken)',
      'The provided token has expired.',
      '(SignatureDoesNotMatch)',
      'Check your key and signing method.',
    ],
    ['s3api head-bucket --bucket app-logs', FORBIDDEN, '', '(400)', 'Bad Request', FORBIDDEN, ''],
    [
      'ec2 describe-instances',
      '(AuthFailure)',
      NOT_VALIDATED,
      '(RequestExpired)',
      'Request has expired.',
      '(AuthFailure)',
      NOT_VALIDATED,
    ],
  ])('are told by aws %s in the words of its service', (command, ...words) => {
    const [unknownCode, unknownWords, expiredCode, expiredWords, wrongCode, wrongWords] = words;
    const told = [unknown, expired, wrong].map((place) => runIn(place, `aws ${command}`));
    expect(told.map(({ exitCode }) => exitCode)).toEqual([254, 254, 254]);
    for (const [n, expected] of [
      [unknownCode, unknownWords],
      [expiredCode, expiredWords],
      [wrongCode, wrongWords],
    ].entries()) {
      for (const part of expected) expect(told[n]?.stderr).toContain(part);
    }
  });
});

describe('an action that is only asked', () => {
  it.each([
    ['dynamodb', 'ListTables', 'ExpiredTokenException'],
    ['s3', 'GetBucketAcl', 'ExpiredToken'],
    ['ec2', 'DescribeVpcs', 'RequestExpired'],
    ['sqs', 'ListQueues', undefined],
  ])('of %s speaks of expired credentials as its service does', (service, name, code) => {
    expect(asked(service, name)?.invalidCredentials?.ExpiredToken?.code).toBe(code);
  });
});

describe('a broken constraint', () => {
  it.each([
    ['cloudtrail lookup-events --lookup-attributes AttributeKey=Colour,AttributeValue=x', 'ValidationException'],
    ['iam create-group --group-name "a b"', 'ValidationError'],
  ])('of aws %s is a %s', (command, code) => {
    expect(runIn(start, `aws ${command}`).stderr).toContain(`(${code})`);
  });
});
