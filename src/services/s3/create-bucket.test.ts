import { describe, expect, it } from 'vitest';
import { accountAfter } from '../../../test/support/account.ts';
import { AT } from '../../../test/support/builders.ts';
import { serviceError, serviceOutput, wrongAuthorisation } from '../../../test/support/service-authorisation.ts';

const { world } = accountAfter([]);
const CREATE = ['s3', 'CreateBucket'] as const;

describe('CreateBucket', () => {
  it('makes a bucket without objects and without a policy', () => {
    const { output, world: after } = serviceOutput(world, CREATE, { Bucket: 'team-notes' });
    expect(output).toEqual({ Location: '/team-notes', BucketArn: 'arn:aws:s3:::team-notes' });
    expect(after.services.s3.buckets.get('team-notes')).toEqual({
      name: 'team-notes',
      creationDate: AT,
      policy: null,
      objects: new Map(),
    });
    expect(after.services.s3.buckets.get('app-logs')).toBe(world.services.s3.buckets.get('app-logs'));
  });

  // Source: S3 API reference, CreateBucket, BucketAlreadyOwnedByYou.
  it('succeeds in us-east-1 where one has the bucket, and leaves it as it is', () => {
    expect(serviceOutput(world, CREATE, { Bucket: 'app-logs' }).world).toBe(world);
  });

  // Source: s3/UserGuide/bucketnamingrules.html
  it.each([
    'ab',
    'a'.repeat(64),
    'Logs',
    'app_logs',
    '-logs',
    'logs-',
    'app..logs',
    '192.168.5.4',
    'xn--logs',
    'sthree-logs',
    'amzn-s3-demo-bucket',
    'logs-s3alias',
    'logs--ol-s3',
  ])('refuses the name %s', (Bucket) => {
    expect(serviceError(world, CREATE, { Bucket })).toEqual({
      code: 'InvalidBucketName',
      message: 'The specified bucket is not valid.',
    });
  });

  it.each(['abc', 'a'.repeat(63), '2026', 'app.logs-1'])('takes the name %s', (Bucket) => {
    expect(serviceOutput(world, CREATE, { Bucket }).world.services.s3.buckets.has(Bucket)).toBe(true);
  });

  it('refuses the 10,001st bucket', () => {
    const [one] = world.services.s3.buckets.values();
    if (one === undefined) throw new Error('No bucket');
    const many = Array.from({ length: 10_000 }, (_, n) => [`bucket-${n}`, { ...one, name: `bucket-${n}` }] as const);
    const full = { ...world, services: { ...world.services, s3: { buckets: new Map(many) } } };
    expect(serviceError(full, CREATE, { Bucket: 'one-more' })).toEqual({
      code: 'TooManyBuckets',
      message: 'You have attempted to create more buckets than allowed',
    });
  });

  it('needs s3:CreateBucket on the bucket', () => {
    const grants = [{ action: 's3:CreateBucket', resource: 'arn:aws:s3:::team-notes' }];
    const asked = { service: 's3', operation: 'CreateBucket', input: { Bucket: 'team-notes' }, code: 'AccessDenied' };
    expect(wrongAuthorisation({ ...asked, grants }, world)).toEqual([]);
  });
});
