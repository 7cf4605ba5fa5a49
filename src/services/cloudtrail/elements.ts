import type { CallRecord, Json } from '../../iam/index.ts';

/** What CloudTrail writes in the place of a secret. */
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS';

/** Parameters that are written down as hidden, in small letters. */
const SECRET_PARAMETERS: ReadonlySet<string> = new Set([
  'password',
  'newpassword',
  'oldpassword',
  'authenticationcode1',
  'authenticationcode2',
  'tokencode',
]);

/** What is left out of an answer altogether, in small letters. AWS: CreateAccessKey and CreateVirtualMFADevice */
const LEFT_OUT: ReadonlySet<string> = new Set(['secretaccesskey', 'base32stringseed', 'qrcodepng']);

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

type Rename = (name: string, value: Json) => Json | undefined;

/** A value with the names of its members begun in small letters. */
function written(value: Json, change: Rename): Json {
  if (isList(value)) return value.map((part) => written(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const changed = part === undefined ? undefined : change(name, part);
      return changed === undefined ? [] : [[camel(name), written(changed, change)]];
    }),
  );
}

/** The parameters of a call; null when there were none. */
export function requestParameters({ service, input }: CallRecord): Json {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  if (given.length === 0) return null;
  const plain = written(Object.fromEntries(given), (name, value) =>
    SECRET_PARAMETERS.has(name.toLowerCase()) ? HIDDEN : value,
  );
  if (typeof plain !== 'object' || plain === null || isList(plain)) return plain;
  if (service === 's3') return ofBucket(plain);
  return service === 'ec2' ? ofInstances(plain) : plain;
}

/** AWS: S3 names the bucket in another way, and the host that was asked. */
function ofBucket({ bucket, policy, ...rest }: { readonly [member: string]: Json | undefined }): Json {
  if (typeof bucket !== 'string') return rest;
  const document = policy === undefined ? {} : { bucketPolicy: policy };
  return { ...document, bucketName: bucket, Host: `${bucket}.s3.us-east-1.amazonaws.com`, ...rest };
}

/** AWS: EC2 writes lists as sets of items. */
function ofInstances({ instanceIds, ...rest }: { readonly [member: string]: Json | undefined }): Json {
  if (instanceIds === undefined || instanceIds === null || !isList(instanceIds)) return rest;
  return { instancesSet: { items: instanceIds.map((instanceId) => ({ instanceId })) }, ...rest };
}

/** What a call answered that changes something; null of one that only reads, one that fails, and one that answers nothing. */
export function responseElements({ service, readOnly, error, output }: CallRecord): Json {
  if (readOnly || error !== null || output === null) return null;
  const dated = service === 'iam' || service === 'sts';
  return written(output, (name, value) => {
    const known = name.toLowerCase();
    if (LEFT_OUT.has(known)) return undefined;
    if (known === 'sessiontoken') return HIDDEN;
    return dated && typeof value === 'string' && /(?:date|expiration)$/.test(known) ? dateText(value) : value;
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** AWS: `Nov 22, 2026 10:00:00 AM`. CloudTrail user guide, logging IAM and AWS STS API calls */
function dateText(instant: string): string {
  const at = new Date(instant);
  const [hours, two] = [at.getUTCHours(), (n: number): string => String(n).padStart(2, '0')];
  const time = `${hours % 12 === 0 ? 12 : hours % 12}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
  const day = `${MONTHS[at.getUTCMonth()] ?? ''} ${at.getUTCDate()}, ${at.getUTCFullYear()}`;
  return `${day} ${time} ${hours < 12 ? 'AM' : 'PM'}`;
}
