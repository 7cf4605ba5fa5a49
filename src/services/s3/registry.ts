import type { OperationFamily } from '../../iam/index.ts';

/** The operations of S3. */
export const s3Families: readonly OperationFamily[] = [
  {
    id: 's3/objects',
    service: 's3',
    names: ['ListBuckets', 'ListObjectsV2', 'HeadObject', 'GetObject', 'PutObject', 'DeleteObject'],
    load: async () => (await import('./families/objects.ts')).objectOperations,
  },
  {
    id: 's3/buckets',
    service: 's3',
    names: ['CreateBucket', 'DeleteBucket', 'HeadBucket'],
    load: async () => (await import('./families/buckets.ts')).bucketOperations,
  },
  {
    id: 's3/bucket-policies',
    service: 's3',
    names: ['PutBucketPolicy', 'GetBucketPolicy', 'DeleteBucketPolicy'],
    load: async () => (await import('./families/bucket-policies.ts')).bucketPolicyOperations,
  },
];
