import { apiError, ok, type Result } from '../../iam/index.ts';

/** Beginnings and ends that AWS keeps for itself. s3/UserGuide/bucketnamingrules.html */
const RESERVED_BEGINNINGS = ['xn--', 'sthree-', 'amzn-s3-demo-'];
const RESERVED_ENDS = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'];

/** Whether S3 takes a name for a new bucket, or its refusal. */
export function newBucketName(name: string): Result<string> {
  const fits =
    /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(name) &&
    !name.includes('..') &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
    !RESERVED_BEGINNINGS.some((beginning) => name.startsWith(beginning)) &&
    !RESERVED_ENDS.some((end) => name.endsWith(end));
  return fits ? ok(name) : apiError('InvalidBucketName', 'The specified bucket is not valid.');
}
