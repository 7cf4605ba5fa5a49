import { describe, expect, it } from 'vitest';
import { accountWhere, call } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';

const { world } = accountWhere({
  lister: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }],
  byName: [{ Effect: 'Allow', Action: 's3:ListBuckets', Resource: '*' }],
});

describe('ListBuckets', () => {
  it('lists the buckets by name with their dates', () => {
    expect(call(world, asUser('lister'), ['s3', 'ListBuckets']).result).toEqual({
      ok: true,
      value: {
        Buckets: [
          { Name: 'app-logs', CreationDate: '2026-01-05T08:55:12+00:00', BucketArn: 'arn:aws:s3:::app-logs' },
          { Name: 'payroll', CreationDate: '2026-02-16T10:03:47+00:00', BucketArn: 'arn:aws:s3:::payroll' },
        ],
        Owner: { ID: expect.stringMatching(/^[\da-f]{64}$/) },
      },
    });
  });

  // Source: transcripts of AWS CLI v2, iam-facts.md section 7.
  it('needs s3:ListAllMyBuckets, and its denial names no resource', () => {
    expect(call(world, asUser('byName'), ['s3', 'ListBuckets']).result).toEqual({
      ok: false,
      error: {
        code: 'AccessDenied',
        message:
          'User: arn:aws:iam::123456789012:user/byName is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action',
      },
    });
  });
});
