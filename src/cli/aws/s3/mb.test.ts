import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';

const place = accountAfter(['aws iam create-user --user-name bob']);
const mb = (rest: string) => {
  const { stdout, stderr, exitCode } = runIn(place, `aws s3 mb ${rest}`);
  return [stdout, stderr, exitCode];
};

describe('aws s3 mb', () => {
  // Source: aws-cli v2, customizations/s3/subcommands.py
  it('makes a bucket and says its name', () => {
    expect(mb('s3://team-notes')).toEqual(['make_bucket: team-notes\n', '', 0]);
    expect(runIn(place, 'aws s3 mb s3://team-notes').world.services.s3.buckets.has('team-notes')).toBe(true);
  });

  it.each([
    [
      's3://Team-Notes',
      'make_bucket failed: s3://Team-Notes An error occurred (InvalidBucketName) when calling the CreateBucket operation: The specified bucket is not valid.\n',
    ],
    [
      's3://team-notes --profile bob',
      'make_bucket failed: s3://team-notes An error occurred (AccessDenied) when calling the CreateBucket operation: User: arn:aws:iam::123456789012:user/bob is not authorized to perform: s3:CreateBucket on resource: "arn:aws:s3:::team-notes" because no identity-based policy allows the s3:CreateBucket action\n',
    ],
  ])('%s fails with exit code 1', (rest, stderr) => {
    expect(mb(rest)).toEqual(['', stderr, 1]);
  });

  it('sends no name that cannot be one', () => {
    const ran = runIn(place, "aws s3 mb 's3://team notes'");
    expect([ran.exitCode, ran.executions]).toEqual([1, []]);
    expect(ran.stderr).toMatch(
      /^make_bucket failed: s3:\/\/team notes Parameter validation failed:\nInvalid bucket name/,
    );
  });

  it('wants a URI', () => {
    expect(mb('team-notes')).toEqual([
      '',
      '\naws: [ERROR]: An error occurred (ParamValidation): <S3Uri>\nError: Invalid argument type\n',
      252,
    ]);
  });
});
