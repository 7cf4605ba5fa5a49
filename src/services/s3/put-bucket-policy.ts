import { defineOperation, ok } from '../../iam/index.ts';
import { bucketMember, findBucket, onBucket, badCredentials } from './bucket.ts';
import { readBucketPolicy, withBucketPolicy } from './policy.ts';

export const putBucketPolicy = defineOperation({
  service: 's3',
  name: 'PutBucketPolicy',
  documentation:
    'Sets the policy of a bucket, over the one that it has. Every statement names its principals; a group is none.',
  readOnly: false,
  members: {
    Bucket: bucketMember,
    Policy: {
      type: 'string',
      required: true,
      documentation: 'The policy document: JSON, or file:// and the name of a file that holds it.',
      completes: 'file',
    },
  },
  errors: ['MalformedPolicy', 'NoSuchBucket'],
  invalidCredentials: badCredentials,
  example:
    'aws s3api put-bucket-policy --bucket app-logs --policy \'{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::app-logs/*"}}\'',
  authorise: ({ Bucket }, world) => onBucket('s3:PutBucketPolicy', world, Bucket),
  apply({ Bucket, Policy }, { world }) {
    const bucket = findBucket(world, Bucket);
    if (!bucket.ok) return bucket;
    const policy = readBucketPolicy(Policy, bucket.value.name, world);
    if (!policy.ok) return policy;
    if (bucket.value.policy?.text === policy.value.text) return ok({ world, output: null });
    return ok({ world: withBucketPolicy(world, bucket.value, policy.value), output: null });
  },
});
