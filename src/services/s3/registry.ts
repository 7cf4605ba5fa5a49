import { deleteObject } from './delete-object.ts';
import { getObject } from './get-object.ts';
import { headObject } from './head-object.ts';
import { listBuckets } from './list-buckets.ts';
import { listObjectsV2 } from './list-objects-v2.ts';
import { putObject } from './put-object.ts';

/** Every operation of S3 that this account knows. */
export const s3Operations = [listBuckets, listObjectsV2, headObject, getObject, putObject, deleteObject] as const;
