import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { bucketMember, findBucket, onBucket, badCredentials } from './bucket.ts';

export const getBucketPolicy = defineOperation({
  service: 's3',
  name: 'GetBucketPolicy',
  documentation: 'Shows the policy of a bucket, as one line of text.',
  readOnly: true,
  members: { Bucket: bucketMember },
  errors: ['NoSuchBucket', 'NoSuchBucketPolicy'],
  invalidCredentials: badCredentials,
  example: 'aws s3api get-bucket-policy --bucket app-logs',
  authorise: ({ Bucket }, world) => onBucket('s3:GetBucketPolicy', world, Bucket),
  apply({ Bucket }, { world }) {
    const bucket = findBucket(world, Bucket);
    if (!bucket.ok) return bucket;
    const { policy } = bucket.value;
    if (policy === null) return apiError('NoSuchBucketPolicy', 'The bucket policy does not exist');
    // AWS: S3 answers the document without its whitespace.
    return ok({ world, output: { Policy: JSON.stringify(JSON.parse(policy.text)) } });
  },
});
