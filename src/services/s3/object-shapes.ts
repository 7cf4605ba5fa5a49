import { printedTime, type S3Object } from '../../iam/index.ts';
import { byteLength } from './bucket.ts';
import { md5 } from './md5.ts';

/** AWS: every object is encrypted with keys of S3 unless one says otherwise, since January 2023. s3/UserGuide/default-encryption-faq.html */
export const encryption = { ServerSideEncryption: 'AES256' } as const;

/** AWS: of an object that was not uploaded in parts it is the MD5 of the content, in quotes. */
export const etag = (body: string): string => `"${md5(body)}"`;

/** What HeadObject and GetObject answer of an object besides its content, members in the order of the service model. */
export const objectShape = ({ body, lastModified }: S3Object) => ({
  AcceptRanges: 'bytes',
  LastModified: printedTime(lastModified),
  ContentLength: byteLength(body),
  ETag: etag(body),
  ContentType: 'binary/octet-stream',
  ...encryption,
  Metadata: {},
});
