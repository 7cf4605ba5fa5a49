import type { Located, PrincipalElement } from './document.ts';
import type { Findings } from './problem.ts';
import type { Draft, DraftStatement } from './read.ts';

/** What S3 knows besides the text of a bucket policy. */
export interface BucketFacts {
  /** The bucket that the policy is for. */
  readonly bucket: string;
  /** Whether the account has the user, role or session that a value of kind AWS names. */
  isPrincipal?(value: string): boolean;
}

/** What S3 checks beyond the grammar. */
export function checkBucket({ statements }: Draft, facts: BucketFacts | null, findings: Findings): void {
  for (const statement of statements) {
    if (statement.principal !== null) checkPrincipals(statement.principal, facts, findings);
    for (const action of statement.action?.patterns ?? []) checkAction(action, findings);
    for (const resource of statement.resource?.patterns ?? []) checkResource(resource, facts, findings);
    checkPairs(statement, findings);
  }
}

const ENTITY =
  /^arn:aws:(?:iam::\d{12}:(?:root|(?:user|role)\/[^*?]+)|sts::\d{12}:(?:assumed-role|federated-user)\/[^*?]+)$/;
const GROUP = /^arn:aws:iam::\d{12}:group\//;
const form: Readonly<Record<PrincipalElement['values'][number]['kind'], RegExp>> = {
  AWS: new RegExp(String.raw`^(?:\*|\d{12}|A(?:IDA|ROA)[A-Z2-7]{17})$|${ENTITY.source}`),
  Service: /^[a-z0-9.-]+\.amazonaws\.com$/,
  Federated: /./,
  CanonicalUser: /^[0-9a-f]{64}$/,
};

function checkPrincipals({ values }: PrincipalElement, facts: BucketFacts | null, findings: Findings): void {
  for (const {
    kind,
    value: { value, range },
  } of values) {
    if (GROUP.test(value)) {
      findings.add('principal', 'A group cannot be a principal: name its users, or a role', range);
    } else if (!form[kind].test(value)) {
      findings.add('principal', `${JSON.stringify(value)} names no principal of kind ${kind}`, range);
    } else if (kind === 'AWS' && value.startsWith('arn:') && facts?.isPrincipal?.(value) === false) {
      findings.add('principal', `The account has no ${value}`, range);
    }
  }
}

function checkAction({ value, range }: Located<string>, findings: Findings): void {
  if (value === '*' || /^s3:[^:]+$/i.test(value)) return;
  findings.add('action', 'A bucket policy takes actions of S3', range);
}

function checkResource({ value, range }: Located<string>, facts: BucketFacts | null, findings: Findings): void {
  const start = `arn:aws:s3:::${facts?.bucket ?? ''}`;
  const rest = value.startsWith(start) ? value.slice(start.length) : null;
  if (rest !== null && (facts === null ? rest !== '' : /^(?:$|[/*?])/.test(rest))) return;
  const own = facts === null ? 'arn:aws:s3:::bucket' : start;
  findings.add('resource', `A bucket policy speaks of its own bucket: ${own} or ${own}/*`, range);
}

/** What the actions of everyday work act on. S3 knows it of all its actions. Source: Service Authorization Reference */
const actsOn: ReadonlyMap<string, 'bucket' | 'object'> = new Map(
  [
    ...['ListBucket', 'ListBucketVersions', 'GetBucketLocation', 'GetBucketAcl'].map(
      (name) => [name, 'bucket'] as const,
    ),
    ...['GetBucketPolicy', 'PutBucketPolicy', 'DeleteBucketPolicy'].map((name) => [name, 'bucket'] as const),
    ...['GetObject', 'PutObject', 'DeleteObject', 'GetObjectAcl', 'PutObjectAcl'].map(
      (name) => [name, 'object'] as const,
    ),
  ].map(([name, type]) => [`s3:${name.toLowerCase()}`, type]),
);

function checkPairs({ action, resource }: DraftStatement, findings: Findings): void {
  if (action === null || resource === null || action.negated || resource.negated) return;
  const types = new Set(resource.patterns.flatMap(({ value }) => typesOf(value)));
  for (const { value, range } of action.patterns) {
    const type = actsOn.get(value.toLowerCase());
    if (type === undefined || types.has(type)) continue;
    const other = type === 'bucket' ? 'the bucket itself, without a slash' : 'objects: add /* after the bucket';
    findings.add('actionOnResource', `${value} acts on ${other}`, range);
  }
}

/** What a resource pattern can stand for: a bucket has no slash, an object has one, and a star may hide it. */
function typesOf(pattern: string): readonly ('bucket' | 'object')[] {
  if (pattern.includes('/')) return ['object'];
  return pattern.includes('*') ? ['bucket', 'object'] : ['bucket'];
}
