import { describe, expect, it } from 'vitest';
import { accountAfter, accountWhere, call } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';
import { administrator } from '../../iam/index.ts';

const compact =
  '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::payroll/*"}}';
const spaced = JSON.stringify(JSON.parse(compact), null, 2);
const { world } = accountAfter([`aws s3api put-bucket-policy --bucket payroll --policy '${spaced}'`]);
const get = (Bucket: string) => call(world, administrator, ['s3', 'GetBucketPolicy'], { Bucket }).result;

describe('GetBucketPolicy', () => {
  it('answers the policy as one line of text', () => {
    expect(get('payroll')).toEqual({ ok: true, value: { Policy: compact } });
  });

  it('of a bucket without one is NoSuchBucketPolicy', () => {
    expect(get('app-logs')).toEqual({
      ok: false,
      error: { code: 'NoSuchBucketPolicy', message: 'The bucket policy does not exist' },
    });
    expect(get('no-bucket')).toMatchObject({ error: { code: 'NoSuchBucket' } });
  });

  it('needs s3:GetBucketPolicy on the bucket', () => {
    const limited = accountWhere({
      reader: [{ Effect: 'Allow', Action: 's3:GetBucketPolicy', Resource: 'arn:aws:s3:::payroll' }],
    });
    const as = (Bucket: string) => call(limited.world, asUser('reader'), ['s3', 'GetBucketPolicy'], { Bucket }).result;
    expect(as('payroll')).toMatchObject({ error: { code: 'NoSuchBucketPolicy' } });
    expect(as('app-logs')).toMatchObject({ error: { code: 'AccessDenied' } });
  });
});
