import { apiError, defineOperation, ok, withEntry } from '../../iam/index.ts';
import { newBucketName } from './bucket-name.ts';
import { bucketArn, bucketMember, quoted, badCredentials, withBuckets } from './bucket.ts';

/** AWS: the default quota since November 2024. s3/UserGuide/BucketRestrictions.html */
const BUCKETS = 10_000;

export const createBucket = defineOperation({
  service: 's3',
  name: 'CreateBucket',
  documentation: 'Makes a bucket, empty and without a policy.',
  readOnly: false,
  members: { Bucket: { ...bucketMember, documentation: 'The name: 3 to 63 small letters, digits, dots and hyphens.' } },
  membersNotYet: ['ACL', 'CreateBucketConfiguration', 'ObjectLockEnabledForBucket', 'ObjectOwnership'],
  errors: ['InvalidBucketName', 'TooManyBuckets'],
  invalidCredentials: badCredentials,
  example: 'aws s3api create-bucket --bucket team-notes',
  authorise: ({ Bucket }) => [
    { action: 's3:CreateBucket', resource: bucketArn(Bucket), printedAs: quoted(bucketArn(Bucket)) },
  ],
  apply({ Bucket }, { world, at }) {
    const name = newBucketName(Bucket);
    if (!name.ok) return name;
    const { buckets } = world.services.s3;
    const output = { Location: `/${Bucket}`, BucketArn: bucketArn(Bucket) };
    // AWS: in us-east-1, where this account's buckets are, one's own bucket may be created again; elsewhere that is BucketAlreadyOwnedByYou.
    if (buckets.has(Bucket)) return ok({ world, output });
    if (buckets.size >= BUCKETS) {
      return apiError('TooManyBuckets', 'You have attempted to create more buckets than allowed');
    }
    const bucket = { name: Bucket, creationDate: at, policy: null, objects: new Map() };
    return ok({ world: withBuckets(world, withEntry(buckets, Bucket, bucket)), output });
  },
});
