import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { credentialErrors } from '../credential-errors.ts';
import { bucketArn, bucketMember, exists, onBucket } from './bucket.ts';

export const headBucket = defineOperation({
  service: 's3',
  name: 'HeadBucket',
  documentation: 'Tells whether a bucket exists and whether one may list it.',
  readOnly: true,
  members: { Bucket: bucketMember },
  errors: ['403', '404'],
  invalidCredentials: credentialErrors.s3Head,
  example: 'aws s3api head-bucket --bucket app-logs',
  // AWS: a HEAD answer has no body, so a denial says neither who nor why.
  denial: { code: '403', message: 'Forbidden' },
  // AWS: the permission has another name than the operation. HeadBucket, API reference
  authorise: ({ Bucket }, world) => onBucket('s3:ListBucket', world, Bucket),
  apply({ Bucket }, { world }) {
    if (!exists(world, Bucket)) return apiError('404', 'Not Found');
    return ok({
      world,
      output: { BucketArn: bucketArn(Bucket), BucketRegion: 'us-east-1', AccessPointAlias: false },
    });
  },
});
