import { apiError, ok, withEntry, type Authorisation, type Bucket, type Result, type World } from '../../iam/index.ts';
import { credentialErrors } from '../credential-errors.ts';

export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;
export const objectArn = (bucket: string, key: string): string => `arn:aws:s3:::${bucket}/${key}`;

/** AWS: S3 puts the ARN in double quotes when it denies. Seen in transcripts of CLI v2. */
export const quoted = (arn: string): string => `"${arn}"`;

export const badCredentials = credentialErrors.s3;

export const bucketMember = {
  type: 'string',
  required: true,
  documentation: 'The name of the bucket.',
  completes: 'bucket',
} as const;

export const keyMember = {
  type: 'string',
  required: true,
  min: 1,
  max: 1024,
  documentation: 'The key of the object.',
} as const;

/** AWS: S3 answers for a bucket that does not exist before it looks at permissions, so an operation asks for none then. */
export const exists = (world: World, bucket: string): boolean => world.services.s3.buckets.has(bucket);

export function findBucket(world: World, name: string): Result<Bucket> {
  const bucket = world.services.s3.buckets.get(name);
  return bucket === undefined ? apiError('NoSuchBucket', 'The specified bucket does not exist') : ok(bucket);
}

/** Authorisation on a bucket itself; none when there is no such bucket. */
export const onBucket = (action: string, world: World, bucket: string): readonly Authorisation[] =>
  exists(world, bucket) ? [{ action, resource: bucketArn(bucket), printedAs: quoted(bucketArn(bucket)) }] : [];

/** The world with other buckets. */
export function withBuckets(world: World, buckets: World['services']['s3']['buckets']): World {
  const { services } = world;
  return { ...world, services: { ...services, s3: { ...services.s3, buckets } } };
}

/** The world with one bucket's objects changed. */
export const withObjects = (world: World, bucket: Bucket, objects: Bucket['objects']): World =>
  withBuckets(world, withEntry(world.services.s3.buckets, bucket.name, { ...bucket, objects }));

/** Size of a text in UTF-8 bytes, as S3 counts it. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
