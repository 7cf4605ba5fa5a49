/** The commands of `aws s3` and the operations that each calls. Known before the commands themselves are loaded. */
export const s3Calls = {
  ls: ['ListBuckets', 'ListObjectsV2'],
  cp: ['HeadObject', 'GetObject', 'PutObject'],
  rm: ['DeleteObject'],
  mb: ['CreateBucket'],
  rb: ['ListObjectsV2', 'DeleteObject', 'DeleteBucket'],
} as const;
