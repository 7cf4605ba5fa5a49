import { defineOperation, ok, withEntry } from '../../iam/index.ts';
import {
  bucketMember,
  exists,
  findBucket,
  keyMember,
  objectArn,
  quoted,
  withObjects,
  badCredentials,
} from './bucket.ts';
import { encryption, etag } from './object-shapes.ts';

export const putObject = defineOperation({
  service: 's3',
  name: 'PutObject',
  documentation: 'Writes an object, over the one that has the key now.',
  readOnly: false,
  members: {
    Body: { type: 'string', documentation: 'The content of the object; empty by default.' },
    Bucket: bucketMember,
    Key: keyMember,
  },
  errors: ['NoSuchBucket'],
  invalidCredentials: badCredentials,
  example: 'aws s3api put-object --bucket app-logs --key deploy.txt',
  authorise: ({ Bucket, Key }, world) =>
    exists(world, Bucket)
      ? [{ action: 's3:PutObject', resource: objectArn(Bucket, Key), printedAs: quoted(objectArn(Bucket, Key)) }]
      : [],
  apply({ Bucket, Key, Body = '' }, { world, at }) {
    const bucket = findBucket(world, Bucket);
    if (!bucket.ok) return bucket;
    const objects = withEntry(bucket.value.objects, Key, { key: Key, body: Body, lastModified: at });
    return ok({ world: withObjects(world, bucket.value, objects), output: { ETag: etag(Body), ...encryption } });
  },
});
