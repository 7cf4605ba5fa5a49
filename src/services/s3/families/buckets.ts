import { createBucket } from '../create-bucket.ts';
import { deleteBucket } from '../delete-bucket.ts';
import { headBucket } from '../head-bucket.ts';

/** Buckets themselves. */
export const bucketOperations = [createBucket, deleteBucket, headBucket] as const;
