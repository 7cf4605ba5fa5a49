import { describe, expect, it } from 'vitest';
import { accountAfter } from '../../../test/support/account.ts';
import { serviceError, serviceOutput, wrongAuthorisation } from '../../../test/support/service-authorisation.ts';

const { world } = accountAfter(['aws s3 mb s3://team-notes']);
const DELETE = ['s3', 'DeleteBucket'] as const;

describe('DeleteBucket', () => {
  it('deletes a bucket in which there is nothing', () => {
    const { output, world: after } = serviceOutput(world, DELETE, { Bucket: 'team-notes' });
    expect(output).toBeNull();
    expect([...after.services.s3.buckets.keys()]).toEqual(['app-logs', 'payroll']);
  });

  it('refuses a bucket with objects, and one that there is not', () => {
    expect(serviceError(world, DELETE, { Bucket: 'app-logs' })).toEqual({
      code: 'BucketNotEmpty',
      message: 'The bucket you tried to delete is not empty',
    });
    expect(serviceError(world, DELETE, { Bucket: 'no-bucket' }).code).toBe('NoSuchBucket');
  });

  it('needs s3:DeleteBucket on the bucket', () => {
    const grants = [{ action: 's3:DeleteBucket', resource: 'arn:aws:s3:::team-notes' }];
    const asked = { service: 's3', operation: 'DeleteBucket', input: { Bucket: 'team-notes' }, code: 'AccessDenied' };
    expect(wrongAuthorisation({ ...asked, grants }, world)).toEqual([]);
  });
});
