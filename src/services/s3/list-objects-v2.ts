import { apiError, defineOperation, ok, printedTime, type S3Object } from '../../iam/index.ts';
import { bucketMember, byteLength, findBucket, onBucket, badCredentials } from './bucket.ts';
import { etag } from './object-shapes.ts';
import { nameBefore, tokenBehind } from './page-token.ts';

export const listObjectsV2 = defineOperation({
  service: 's3',
  name: 'ListObjectsV2',
  documentation: 'Lists the objects of a bucket, all of them or those whose key begins with a prefix.',
  readOnly: true,
  members: {
    Bucket: bucketMember,
    Delimiter: { type: 'string', documentation: 'Keys that share a beginning up to this character are shown as one.' },
    MaxKeys: { type: 'integer', documentation: 'The largest number of keys in one answer, up to 1000.' },
    Prefix: { type: 'string', documentation: 'Only keys that begin with this.' },
    ContinuationToken: {
      type: 'string',
      documentation: 'Where the last page ended: the NextContinuationToken of the last answer.',
    },
    StartAfter: { type: 'string', documentation: 'Only keys that come after this one in the order of the alphabet.' },
  },
  collects: ['Contents', 'CommonPrefixes'],
  pagedBy: 'ContinuationToken',
  errors: ['InvalidArgument', 'NoSuchBucket'],
  invalidCredentials: badCredentials,
  example: 'aws s3api list-objects-v2 --bucket app-logs',
  // AWS: the permission is s3:ListBucket, on the bucket and not on its objects.
  authorise: ({ Bucket }, world) => onBucket('s3:ListBucket', world, Bucket),
  apply({ Bucket, Delimiter, MaxKeys = MOST, Prefix = '', ContinuationToken, StartAfter }, { world }) {
    const found = findBucket(world, Bucket);
    if (!found.ok) return found;
    if (MaxKeys < 0) return apiError('InvalidArgument', 'Argument maxKeys must be an integer between 0 and 2147483647');
    const last = ContinuationToken === undefined ? ok(StartAfter ?? '') : nameBefore(ContinuationToken);
    if (!last.ok) return last;
    const folderOf = (key: string): string | null => {
      const end = Delimiter === undefined || Delimiter === '' ? -1 : key.indexOf(Delimiter, Prefix.length);
      return end === -1 || Delimiter === undefined ? null : key.slice(0, end + Delimiter.length);
    };
    // AWS: what is shown as one counts as one, and stands where its name stands.
    const names = new Set(
      [...found.value.objects.keys()].filter((key) => key.startsWith(Prefix)).map((key) => folderOf(key) ?? key),
    );
    const rest = [...names].filter((name) => name > last.value).sort();
    const shown = rest.slice(0, Math.min(MaxKeys, MOST));
    const end = shown.at(-1);
    const next = end === undefined || shown.length === rest.length ? null : tokenBehind(end);
    const contents = shown
      .flatMap((name) => found.value.objects.get(name) ?? [])
      .filter(({ key }) => folderOf(key) === null);
    const folders = shown.filter((name) => folderOf(name) !== null);
    // AWS: a list in which there is nothing is left out.
    const output = {
      IsTruncated: next !== null,
      ...(contents.length === 0 ? {} : { Contents: contents.map(contentShape) }),
      Name: Bucket,
      Prefix,
      ...(Delimiter === undefined ? {} : { Delimiter }),
      MaxKeys: Math.min(MaxKeys, MOST),
      ...(folders.length === 0 ? {} : { CommonPrefixes: folders.map((folder) => ({ Prefix: folder })) }),
      KeyCount: shown.length,
      ...(ContinuationToken === undefined ? {} : { ContinuationToken }),
      ...(next === null ? {} : { NextContinuationToken: next }),
      ...(StartAfter === undefined ? {} : { StartAfter }),
    };
    return ok({ world, output });
  },
});

/** AWS: a page has a thousand keys at most, whatever is asked for. ListObjectsV2, API reference */
const MOST = 1000;

const contentShape = ({ key, body, lastModified }: S3Object) => ({
  Key: key,
  LastModified: printedTime(lastModified),
  ETag: etag(body),
  Size: byteLength(body),
  StorageClass: 'STANDARD',
});
