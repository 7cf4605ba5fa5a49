import type { ApiError, Input, Json, Output } from '../../../src/iam/index.ts';
import type { WireAnswer, WireRequest } from './request.ts';
import type { Protocol } from './protocol.ts';
import { element, escaped, members, type XmlStyle } from './xml.ts';

/** What a method comes to on the service, on a bucket, on a bucket's policy and on an object. */
const OPERATIONS: Readonly<Record<string, string>> = {
  'GET /': 'ListBuckets',
  'GET bucket': 'ListObjectsV2',
  'PUT bucket': 'CreateBucket',
  'HEAD bucket': 'HeadBucket',
  'DELETE bucket': 'DeleteBucket',
  'GET policy': 'GetBucketPolicy',
  'PUT policy': 'PutBucketPolicy',
  'DELETE policy': 'DeleteBucketPolicy',
  'GET object': 'GetObject',
  'HEAD object': 'HeadObject',
  'PUT object': 'PutObject',
  'DELETE object': 'DeleteObject',
};

/** Members that travel as headers. Source: locationName in the service model. */
const HEADERS: Readonly<Record<string, string>> = {
  AcceptRanges: 'accept-ranges',
  BucketArn: 'x-amz-bucket-arn',
  BucketRegion: 'x-amz-bucket-region',
  AccessPointAlias: 'x-amz-access-point-alias',
  ChecksumCRC64NVME: 'x-amz-checksum-crc64nvme',
  ChecksumType: 'x-amz-checksum-type',
  ContentLength: 'content-length',
  ContentType: 'content-type',
  ETag: 'etag',
  LastModified: 'last-modified',
  Location: 'location',
  ServerSideEncryption: 'x-amz-server-side-encryption',
};

/** Operations that answer a body in XML. */
const BODIES: Readonly<Record<string, string>> = {
  ListBuckets: 'ListAllMyBucketsResult',
  ListObjectsV2: 'ListBucketResult',
};

const PARAMETERS: Readonly<Record<string, string>> = {
  'continuation-token': 'ContinuationToken',
  delimiter: 'Delimiter',
  'max-buckets': 'MaxBuckets',
  'max-keys': 'MaxKeys',
  prefix: 'Prefix',
  'start-after': 'StartAfter',
};

const style: XmlStyle = {
  name: (member) => member,
  item: (member) => (member === 'Buckets' ? 'Bucket' : null),
  maps: new Set(),
  documents: new Set(),
};

/** The service, a bucket or an object, by the path: no virtual hosts here. */
function placeOf({ path }: WireRequest): { readonly bucket: string; readonly key: string } {
  const [, bucket = '', ...rest] = path.split('/').map(decodeURIComponent);
  return { bucket, key: rest.join('/') };
}

/** XML, headers and plain bodies, as S3 speaks it. */
export const s3: Protocol = {
  operationOf(request) {
    const { bucket, key } = placeOf(request);
    const on = bucket === '' ? '/' : key !== '' ? 'object' : request.query.has('policy') ? 'policy' : 'bucket';
    return OPERATIONS[`${request.method} ${on}`] ?? '';
  },
  inputOf(request, { name, members: known }): Input {
    const { bucket, key } = placeOf(request);
    const asked = [...request.query].flatMap(([parameter, text]) => {
      const member = PARAMETERS[parameter];
      return member === undefined || !(member in known)
        ? []
        : [[member, known[member]?.type === 'integer' ? Number(text) : text] as const];
    });
    return {
      ...(bucket === '' ? {} : { Bucket: bucket }),
      ...(key === '' ? {} : { Key: key }),
      ...(name === 'PutObject' ? { Body: plain(request) } : {}),
      ...(name === 'PutBucketPolicy' ? { Policy: request.body } : {}),
      ...Object.fromEntries(asked),
    };
  },
  answer({ name }, output: Output): WireAnswer {
    const headers: Record<string, string> = { 'content-type': 'application/xml' };
    const rest: Record<string, Json> = {};
    const root = BODIES[name];
    for (const [member, value] of Object.entries(output ?? {})) {
      const header = root === undefined ? HEADERS[member] : undefined;
      if (header !== undefined) headers[header] = headerText(member, value);
      else if (value !== undefined && member !== 'Metadata') rest[member] = value;
    }
    if (root !== undefined) return { status: 200, headers, body: element(root, members(rest, style)) };
    const [body] = Object.values(rest);
    return { status: name.startsWith('Delete') ? 204 : 200, headers, body: typeof body === 'string' ? body : '' };
  },
  refusal({ code, message }: ApiError, { method }): WireAnswer {
    // AWS: an answer to HEAD has no body, so that only the status is left.
    const error = element('Error', element('Code', code) + element('Message', escaped(message)));
    return {
      status: statusOf(code),
      headers: { 'content-type': 'application/xml' },
      body: method === 'HEAD' ? '' : error,
    };
  },
};

const headerText = (member: string, value: Json | undefined): string => {
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${member} is no header`);
  return member === 'LastModified' ? new Date(value).toUTCString() : String(value);
};

function statusOf(code: string): number {
  if (/^\d{3}$/.test(code)) return Number(code);
  if (code.startsWith('NoSuch')) return 404;
  return code === 'AccessDenied' ? 403 : 400;
}

/** AWS: a body that carries its own checksum comes in chunks, each after its length. s3/API/sigv4-streaming-trailers.html */
function plain({ body, header }: WireRequest): string {
  if (!(header('content-encoding') ?? '').includes('aws-chunked')) return body;
  const bytes = Buffer.from(body, 'latin1');
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n', at);
    const length = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16);
    if (!Number.isInteger(length) || length === 0) break;
    chunks.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(chunks).toString('utf8');
}
