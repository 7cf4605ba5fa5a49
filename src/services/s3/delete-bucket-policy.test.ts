import { describe, expect, it } from 'vitest';
import { accountAfter, accountWhere, call } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';
import { administrator } from '../../iam/index.ts';

const policy =
  '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::payroll/*"}}';
const { world } = accountAfter([`aws s3api put-bucket-policy --bucket payroll --policy '${policy}'`]);
const remove = (Bucket: string) => call(world, administrator, ['s3', 'DeleteBucketPolicy'], { Bucket });

describe('DeleteBucketPolicy', () => {
  it('answers nothing, and the policy no longer denies', () => {
    const { result, world: after } = remove('payroll');
    expect(result).toEqual({ ok: true, value: null });
    const object = { Bucket: 'payroll', Key: '2026-10.csv' };
    const deletes = [world, after].map((each) => call(each, administrator, ['s3', 'DeleteObject'], object).result.ok);
    expect(deletes).toEqual([false, true]);
  });

  it('succeeds and changes nothing where there is none', () => {
    const { result, world: after } = remove('app-logs');
    expect(result.ok).toBe(true);
    expect(after).toBe(world);
    expect(remove('no-bucket').result).toMatchObject({ error: { code: 'NoSuchBucket' } });
  });

  it('needs s3:DeleteBucketPolicy on the bucket', () => {
    const limited = accountWhere({ other: [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::app-logs' }] });
    const as = (Bucket: string) =>
      call(limited.world, asUser('other'), ['s3', 'DeleteBucketPolicy'], { Bucket }).result.ok;
    expect([as('app-logs'), as('payroll')]).toEqual([true, false]);
  });
});
