import { defineOperation, ok } from '../../iam/index.ts';
import { bucketMember, findBucket, onBucket, badCredentials } from './bucket.ts';
import { withBucketPolicy } from './policy.ts';

export const deleteBucketPolicy = defineOperation({
  service: 's3',
  name: 'DeleteBucketPolicy',
  documentation: 'Takes the policy from a bucket. Where there is none it succeeds as well.',
  readOnly: false,
  members: { Bucket: bucketMember },
  errors: ['NoSuchBucket'],
  invalidCredentials: badCredentials,
  example: 'aws s3api delete-bucket-policy --bucket app-logs',
  authorise: ({ Bucket }, world) => onBucket('s3:DeleteBucketPolicy', world, Bucket),
  apply({ Bucket }, { world }) {
    const bucket = findBucket(world, Bucket);
    if (!bucket.ok) return bucket;
    if (bucket.value.policy === null) return ok({ world, output: null });
    return ok({ world: withBucketPolicy(world, bucket.value, null), output: null });
  },
});
