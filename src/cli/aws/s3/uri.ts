/** `s3://bucket/key` taken apart; the key may be empty. Null when it is no S3 URI. */
export function parseUri(path: string): { readonly bucket: string; readonly key: string } | null {
  const match = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(path);
  return match === null ? null : { bucket: match[1] ?? '', key: match[2] ?? '' };
}

const BUCKET = /^[a-zA-Z0-9.\-_]{1,255}$/;
const ACCESS_POINTS =
  '^arn:(aws).*:(s3|s3-object-lambda):[a-z\\-0-9]*:[0-9]{12}:accesspoint[/:][a-zA-Z0-9\\-.]{1,63}$|' +
  '^arn:(aws).*:s3-outposts:[a-z\\-0-9]+:[0-9]{12}:outpost[/:][a-zA-Z0-9\\-]{1,63}[/:]accesspoint[/:][a-zA-Z0-9\\-]{1,63}$';

/** What botocore says of a bucket and key before it sends anything; null when they are fit to send. Recorded from AWS CLI 1.45. */
export function invalidTarget(bucket: string, key: string | null): string | null {
  if (!BUCKET.test(bucket)) {
    const either = `Bucket name must match the regex "${BUCKET.source}" or be an ARN matching the regex "${ACCESS_POINTS}"`;
    return `Parameter validation failed:\nInvalid bucket name "${bucket}": ${either}`;
  }
  if (key === '')
    return 'Parameter validation failed:\nInvalid length for parameter Key, value: 0, valid min length: 1';
  return null;
}
