import { describe, expect, it } from 'vitest';
import { accountWhere, call } from '../../../test/support/account.ts';
import { asUser, AT } from '../../../test/support/builders.ts';

const { world } = accountWhere({
  writer: [
    { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::app-logs/*' },
    { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::app-logs/2026.txt' },
  ],
});
const put = (Key: string, Bucket = 'app-logs') =>
  call(world, asUser('writer'), ['s3', 'PutObject'], { Bucket, Key, Body: 'new\n' });

describe('PutObject', () => {
  it.each(['new.txt', 'build-42.txt'])('writes %s', (key) => {
    const after = put(key).world.services.s3.buckets.get('app-logs')?.objects.get(key);
    expect(after).toEqual({ key, body: 'new\n', lastModified: AT });
  });

  it('leaves the other bucket and the other objects as they are', () => {
    const { buckets } = put('new.txt').world.services.s3;
    expect(buckets.get('payroll')).toBe(world.services.s3.buckets.get('payroll'));
    expect(buckets.get('app-logs')?.objects.size).toBe(4);
  });

  it('is stopped by an explicit deny, with the ARN of the denying policy', () => {
    const { result, world: after } = put('2026.txt');
    expect(after).toBe(world);
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'AccessDenied',
        message:
          'User: arn:aws:iam::123456789012:user/writer is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::app-logs/2026.txt" with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/writer',
      },
    });
  });

  it('needs a bucket', () => {
    expect(put('x', 'no-bucket').result).toMatchObject({ error: { code: 'NoSuchBucket' } });
  });
});
