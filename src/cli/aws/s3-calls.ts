/** The commands of `aws s3` and the operations that each calls. Known before the commands themselves are loaded. */
export const s3Calls = {
  ls: ['ListBuckets', 'ListObjectsV2'],
  cp: ['HeadObject', 'GetObject', 'PutObject', 'ListObjectsV2'],
  mv: ['HeadObject', 'GetObject', 'PutObject', 'DeleteObject', 'ListObjectsV2'],
  rm: ['DeleteObject', 'ListObjectsV2'],
  sync: ['ListObjectsV2', 'GetObject', 'PutObject', 'DeleteObject'],
  mb: ['CreateBucket'],
  rb: ['ListObjectsV2', 'DeleteObject', 'DeleteBucket'],
} as const;
