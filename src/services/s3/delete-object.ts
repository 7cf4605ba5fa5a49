import { defineOperation, ok, withoutEntry } from '../../iam/index.ts';
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

export const deleteObject = defineOperation({
  service: 's3',
  name: 'DeleteObject',
  documentation: 'Deletes an object. Deleting a key that holds none succeeds as well.',
  readOnly: false,
  members: { Bucket: bucketMember, Key: keyMember },
  errors: ['NoSuchBucket'],
  invalidCredentials: badCredentials,
  example: 'aws s3api delete-object --bucket app-logs --key build-41.txt',
  authorise: ({ Bucket, Key }, world) =>
    exists(world, Bucket)
      ? [{ action: 's3:DeleteObject', resource: objectArn(Bucket, Key), printedAs: quoted(objectArn(Bucket, Key)) }]
      : [],
  apply({ Bucket, Key }, { world }) {
    const bucket = findBucket(world, Bucket);
    if (!bucket.ok) return bucket;
    const { objects } = bucket.value;
    if (!objects.has(Key)) return ok({ world, output: null });
    return ok({ world: withObjects(world, bucket.value, withoutEntry(objects, Key)), output: null });
  },
});
