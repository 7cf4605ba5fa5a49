import { invalidBucket } from '../customizations/bucket-name.ts';

/** `s3://bucket/key` taken apart; the key may be empty. Null when it is no S3 URI. */
export function parseUri(path: string): { readonly bucket: string; readonly key: string } | null {
  const match = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(path);
  return match === null ? null : { bucket: match[1] ?? '', key: match[2] ?? '' };
}

/** What botocore says of a bucket and key before it sends anything; null when they are fit to send. Recorded from AWS CLI 2.38.1. */
export function invalidTarget(bucket: string, key: string | null): string | null {
  const invalid = invalidBucket(bucket);
  if (invalid !== null) return `Parameter validation failed:\n${invalid}`;
  if (key === '')
    return 'Parameter validation failed:\nInvalid length for parameter Key, value: 0, valid min length: 1';
  return null;
}
