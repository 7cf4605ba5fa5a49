import type { PolicyDocument } from '../../policy/document.ts';
import { ok, type Result } from '../../result.ts';
import { isRecord } from '../json-record.ts';
import { shortened } from '../fields.ts';
import { isDocument, readDocumentAt } from './read-document.ts';
import { readValues, type SurroundingsProblem } from './read-text.ts';
import type { ToldBucketPolicy } from './surroundings.ts';

/** Members by which outputs of other services tell themselves apart: their policies have no place in this account. */
const OTHERS: readonly (readonly [member: string, service: string])[] = [
  ['PolicyName', 'KMS'],
  ['RevisionId', 'Lambda'],
  ['ResourcePolicy', 'Secrets Manager'],
  ['Attributes', 'SQS or SNS'],
  ['policyText', 'ECR'],
];

const NAME = /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/;

/**
 * A bucket with its policy: the output of `aws s3api get-bucket-policy`, whose policy is a string in JSON, or the bare document. The policy names its
 * bucket; `named` says it where the policy leaves it to a wildcard. Refuses everything else with line and column. Never throws.
 *
 * @example
 * const read = readBucketPolicy(text, null);
 * read.ok ? read.value.Bucket : read.error.phrase.id // 'app-logs'
 */
export function readBucketPolicy(given: string, named: string | null): Result<ToldBucketPolicy, SurroundingsProblem> {
  const text = readValues(given);
  if (!text.ok) return text;
  const { values, refuse } = text.value;
  const [first, second] = values;
  if (first === undefined) throw new Error('A text without values is refused before');
  if (second !== undefined) return refuse(second.path, 'severalPolicies');
  const { value, path } = first;
  if (!isRecord(value)) return refuse(path, 'notBucketPolicy');
  const other = OTHERS.find(([member]) => Object.hasOwn(value, member));
  if (other !== undefined) return refuse(path, 'otherService', { service: other[1] });
  const at = isDocument(value) ? { value, path } : { value: value['Policy'], path: [...path, 'Policy'] };
  if (at.value === undefined) return refuse(path, 'notBucketPolicy');
  const document = readDocumentAt(at, 'bucket', text.value);
  if (!document.ok) return document;
  const found = bucketsOf(document.value);
  if (found.foreign !== null) return refuse(at.path, 'otherService', { service: shortened(found.foreign) });
  const [bucket, another] = found.buckets;
  if (another !== undefined) return refuse(at.path, 'severalBuckets', { one: bucket ?? '', other: another });
  const wanted = named === null || named === '' ? null : named;
  if (wanted === null && bucket === undefined) return refuse(at.path, 'noBucket');
  if (wanted !== null && bucket !== undefined && bucket !== wanted)
    return refuse(at.path, 'otherBucket', { named: shortened(wanted), bucket: shortened(bucket) });
  const name = wanted ?? bucket ?? '';
  if (!NAME.test(name)) return refuse(at.path, 'badBucket', { name: shortened(name) });
  return ok({ Bucket: name, Policy: document.value.text });
}

/** The buckets that the resources of a policy name in full, and the first resource of another service. */
function bucketsOf({ statements }: PolicyDocument): {
  readonly buckets: readonly string[];
  readonly foreign: string | null;
} {
  const buckets = new Set<string>();
  let foreign: string | null = null;
  for (const { value } of statements.flatMap(({ resource }) => resource?.patterns ?? [])) {
    if (value === '*') continue;
    const [, service = '', rest = ''] = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:(.*)$/s.exec(value) ?? [];
    if (service !== 's3' && !/[*?$]/.test(service)) foreign ??= value;
    const [name = ''] = rest.split('/', 1);
    if (name !== '' && !/[*?$]/.test(name)) buckets.add(name);
  }
  return { buckets: [...buckets], foreign };
}
