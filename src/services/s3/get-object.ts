import { apiError, decideFor, defineOperation, ok } from '../../iam/index.ts';
import { bucketArn, bucketMember, exists, findBucket, keyMember, objectArn, quoted, badCredentials } from './bucket.ts';
import { objectShape } from './object-shapes.ts';

export const getObject = defineOperation({
  service: 's3',
  name: 'GetObject',
  documentation: 'Reads an object.',
  readOnly: true,
  members: { Bucket: bucketMember, Key: keyMember },
  errors: ['NoSuchBucket', 'NoSuchKey'],
  invalidCredentials: badCredentials,
  example: 'aws s3api get-object --bucket app-logs --key 2026.txt 2026.txt',
  authorise: ({ Bucket, Key }, world) =>
    exists(world, Bucket)
      ? [{ action: 's3:GetObject', resource: objectArn(Bucket, Key), printedAs: quoted(objectArn(Bucket, Key)) }]
      : [],
  apply({ Bucket, Key }, { world, principal, at }) {
    const bucket = findBucket(world, Bucket);
    if (!bucket.ok) return bucket;
    const object = bucket.value.objects.get(Key);
    if (object === undefined) {
      // AWS: without s3:ListBucket one may not learn that a key is missing. GetObject, API reference
      return decideFor(world, principal, { action: 's3:ListBucket', resource: bucketArn(Bucket) }, at) === 'allowed'
        ? apiError('NoSuchKey', 'The specified key does not exist.')
        : apiError('AccessDenied', 'Access Denied');
    }
    return ok({ world, output: { Body: object.body, ...objectShape(object) } });
  },
});
