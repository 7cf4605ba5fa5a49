import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';
import { policyText } from '../../../../test/support/builders.ts';

const place = accountAfter(['aws iam create-user --user-name bob', 'aws s3 mb s3://team-notes']);
const rb = (rest: string, where = place) => {
  const { stdout, stderr, exitCode } = runIn(where, `aws s3 rb ${rest}`);
  return [stdout, stderr, exitCode];
};

describe('aws s3 rb', () => {
  // Source: aws-cli v2, customizations/s3/subcommands.py
  it('deletes an empty bucket', () => {
    expect(rb('s3://team-notes')).toEqual(['remove_bucket: team-notes\n', '', 0]);
  });

  it('refuses one that is not empty', () => {
    expect(rb('s3://payroll')).toEqual([
      '',
      'remove_bucket failed: s3://payroll An error occurred (BucketNotEmpty) when calling the DeleteBucket operation: The bucket you tried to delete is not empty\n',
      1,
    ]);
  });

  it('empties it before with --force', () => {
    expect(rb('s3://payroll --force')).toEqual([
      'delete: s3://payroll/2026-10.csv\ndelete: s3://payroll/2026-11.csv\nremove_bucket: payroll\n',
      '',
      0,
    ]);
    expect(runIn(place, 'aws s3 rb s3://payroll --force').world.services.s3.buckets.has('payroll')).toBe(false);
  });

  it('keeps the bucket when an object cannot be deleted', () => {
    const text = policyText({ Effect: 'Allow', Action: ['s3:ListBucket', 's3:DeleteBucket'], Resource: '*' });
    const files = new Map([['policy.json', text]]);
    const put = 'aws iam put-user-policy --user-name bob --policy-name p --policy-document file://policy.json';
    const lister = runIn({ ...place, shell: { ...place.shell, files } }, put);
    const ran = runIn(lister, 'aws s3 rb s3://payroll --force --profile bob');
    expect([ran.stdout, ran.exitCode, ran.world]).toEqual(['', 255, lister.world]);
    expect(ran.stderr).toMatch(
      /^delete failed: s3:\/\/payroll\/2026-10\.csv An error occurred \(AccessDenied\)[^]*aws: \[ERROR\]: remove_bucket failed: Unable to delete all objects in the bucket, bucket will not be deleted\.\n$/,
    );
  });

  it('says so when it may not even list what it would delete', () => {
    expect(rb('s3://payroll --force --profile bob')[1]).toMatch(
      /^fatal error: An error occurred \(AccessDenied\) when calling the ListObjectsV2 operation/,
    );
  });

  it('wants a bucket and no key', () => {
    const wrong = '\naws: [ERROR]: An error occurred (ParamValidation): ';
    expect(rb('s3://payroll/x')).toEqual([
      '',
      `${wrong}Please specify a valid bucket name only. E.g. s3://payroll\n`,
      252,
    ]);
    expect(rb('payroll')).toEqual(['', `${wrong}<S3Uri>\nError: Invalid argument type\n`, 252]);
  });
});
