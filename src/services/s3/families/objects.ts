import { deleteObject } from '../delete-object.ts';
import { getObject } from '../get-object.ts';
import { headObject } from '../head-object.ts';
import { listBuckets } from '../list-buckets.ts';
import { listObjectsV2 } from '../list-objects-v2.ts';
import { putObject } from '../put-object.ts';

/** Reading and writing objects: what a request for data comes to. */
export const objectOperations = [listBuckets, listObjectsV2, headObject, getObject, putObject, deleteObject] as const;
