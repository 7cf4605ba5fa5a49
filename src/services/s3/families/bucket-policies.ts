import { deleteBucketPolicy } from '../delete-bucket-policy.ts';
import { getBucketPolicy } from '../get-bucket-policy.ts';
import { putBucketPolicy } from '../put-bucket-policy.ts';

/** The policies of buckets. */
export const bucketPolicyOperations = [putBucketPolicy, getBucketPolicy, deleteBucketPolicy] as const;
