import { apiError, defineOperation, ok, withoutEntry } from '../../iam/index.ts';
import { bucketMember, findBucket, onBucket, badCredentials, withBuckets } from './bucket.ts';

export const deleteBucket = defineOperation({
  service: 's3',
  name: 'DeleteBucket',
  documentation: 'Deletes a bucket in which there is no object.',
  readOnly: false,
  members: { Bucket: bucketMember },
  errors: ['BucketNotEmpty', 'NoSuchBucket'],
  invalidCredentials: badCredentials,
  example: 'aws s3api delete-bucket --bucket app-logs',
  authorise: ({ Bucket }, world) => onBucket('s3:DeleteBucket', world, Bucket),
  apply({ Bucket }, { world }) {
    const bucket = findBucket(world, Bucket);
    if (!bucket.ok) return bucket;
    if (bucket.value.objects.size > 0) {
      return apiError('BucketNotEmpty', 'The bucket you tried to delete is not empty');
    }
    return ok({ world: withBuckets(world, withoutEntry(world.services.s3.buckets, Bucket)), output: null });
  },
});
