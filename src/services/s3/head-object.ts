import { apiError, decideFor, defineOperation, ok } from '../../iam/index.ts';
import { credentialErrors } from '../credential-errors.ts';
import { bucketArn, bucketMember, exists, keyMember, objectArn, quoted } from './bucket.ts';
import { objectShape } from './object-shapes.ts';

export const headObject = defineOperation({
  service: 's3',
  name: 'HeadObject',
  documentation: 'Tells whether an object exists and how large it is, without its content.',
  readOnly: true,
  members: { Bucket: bucketMember, Key: keyMember },
  errors: ['403', '404'],
  invalidCredentials: credentialErrors.s3Head,
  example: 'aws s3api head-object --bucket app-logs --key 2026.txt',
  // AWS: a HEAD answer has no body, so a denial says neither who nor why.
  denial: { code: '403', message: 'Forbidden' },
  authorise: ({ Bucket, Key }, world) =>
    exists(world, Bucket)
      ? [{ action: 's3:GetObject', resource: objectArn(Bucket, Key), printedAs: quoted(objectArn(Bucket, Key)) }]
      : [],
  apply({ Bucket, Key }, { world, principal, at }) {
    const bucket = world.services.s3.buckets.get(Bucket);
    if (bucket === undefined) return apiError('404', 'Not Found');
    const object = bucket.objects.get(Key);
    if (object === undefined) {
      // AWS: without s3:ListBucket one may not learn that a key is missing. HeadObject, API reference
      return decideFor(world, principal, { action: 's3:ListBucket', resource: bucketArn(Bucket) }, at) === 'allowed'
        ? apiError('404', 'Not Found')
        : apiError('403', 'Forbidden');
    }
    return ok({ world, output: objectShape(object) });
  },
});
