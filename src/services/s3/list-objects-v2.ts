import { defineOperation, ok, printedTime } from '../../iam/index.ts';
import { bucketMember, byteLength, findBucket, onBucket, badCredentials } from './bucket.ts';
import { etag } from './object-shapes.ts';

export const listObjectsV2 = defineOperation({
  service: 's3',
  name: 'ListObjectsV2',
  documentation: 'Lists the objects of a bucket, all of them or those whose key begins with a prefix.',
  readOnly: true,
  members: {
    Bucket: bucketMember,
    Delimiter: { type: 'string', documentation: 'Keys that share a beginning up to this character are shown as one.' },
    Prefix: { type: 'string', documentation: 'Only keys that begin with this.' },
  },
  errors: ['NoSuchBucket'],
  invalidCredentials: badCredentials,
  example: 'aws s3api list-objects-v2 --bucket app-logs',
  // AWS: the permission is s3:ListBucket, on the bucket and not on its objects.
  authorise: ({ Bucket }, world) => onBucket('s3:ListBucket', world, Bucket),
  apply({ Bucket, Delimiter, Prefix = '' }, { world }) {
    const found = findBucket(world, Bucket);
    if (!found.ok) return found;
    const objects = [...found.value.objects.values()]
      .filter(({ key }) => key.startsWith(Prefix))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const folderOf = (key: string): string | null => {
      const end = Delimiter === undefined || Delimiter === '' ? -1 : key.indexOf(Delimiter, Prefix.length);
      return end === -1 || Delimiter === undefined ? null : key.slice(0, end + Delimiter.length);
    };
    const folders = new Set(objects.flatMap(({ key }) => folderOf(key) ?? []));
    const shown = objects.filter(({ key }) => folderOf(key) === null);
    const contents = shown.map(({ key, body, lastModified }) => ({
      Key: key,
      LastModified: printedTime(lastModified),
      ETag: etag(body),
      Size: byteLength(body),
      StorageClass: 'STANDARD',
    }));
    // AWS: a list in which there is nothing is left out.
    const output = {
      IsTruncated: false,
      ...(contents.length === 0 ? {} : { Contents: contents }),
      Name: Bucket,
      Prefix,
      ...(Delimiter === undefined ? {} : { Delimiter }),
      MaxKeys: 1000,
      ...(folders.size === 0 ? {} : { CommonPrefixes: [...folders].map((folder) => ({ Prefix: folder })) }),
      KeyCount: shown.length + folders.size,
    };
    return ok({ world, output });
  },
});
