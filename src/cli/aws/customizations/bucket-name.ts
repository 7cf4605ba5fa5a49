import type { Input } from '../../../iam/index.ts';

const BUCKET = /^[a-zA-Z0-9.\-_]{1,255}$/;
const ACCESS_POINTS =
  '^arn:(aws).*:(s3|s3-object-lambda):[a-z\\-0-9]*:[0-9]{12}:accesspoint[/:][a-zA-Z0-9\\-.]{1,63}$|' +
  '^arn:(aws).*:s3-outposts:[a-z\\-0-9]+:[0-9]{12}:outpost[/:][a-zA-Z0-9\\-]{1,63}[/:]accesspoint[/:][a-zA-Z0-9\\-]{1,63}$';

/** What botocore says of the name of a bucket before it sends anything; null when it is fit. Recorded from AWS CLI 2.38.1. */
export function invalidBucket(bucket: string): string | null {
  if (BUCKET.test(bucket) || new RegExp(ACCESS_POINTS).test(bucket)) return null;
  const either = `Bucket name must match the regex "${BUCKET.source}" or be an ARN matching the regex "${ACCESS_POINTS}"`;
  return `Invalid bucket name "${bucket}": ${either}`;
}

/** The same of the bucket of an input. */
export const brokenBucket = ({ Bucket }: Input): string | null =>
  typeof Bucket === 'string' ? invalidBucket(Bucket) : null;
