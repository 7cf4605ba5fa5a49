import type { Located } from './document.ts';
import type { PolicyFacts } from './facts.ts';
import { wrongPrincipals } from './principal-form.ts';
import type { Findings } from './problem.ts';
import type { Draft, DraftStatement } from './read.ts';

/** What S3 checks beyond the grammar. */
export function checkBucket({ statements }: Draft, facts: PolicyFacts | null, findings: Findings): void {
  for (const statement of statements) {
    const wrong = statement.principal === null ? [] : wrongPrincipals(statement.principal, facts);
    for (const { value, message } of wrong) findings.add('principal', message, value.range);
    for (const action of statement.action?.patterns ?? []) checkAction(action, findings);
    for (const resource of statement.resource?.patterns ?? []) checkResource(resource, facts, findings);
    checkPairs(statement, findings);
  }
}

function checkAction({ value, range }: Located<string>, findings: Findings): void {
  if (value === '*' || /^s3:[^:]+$/i.test(value)) return;
  findings.add('action', 'A bucket policy takes actions of S3', range);
}

function checkResource({ value, range }: Located<string>, facts: PolicyFacts | null, findings: Findings): void {
  const bucket = facts?.bucket ?? null;
  const start = `arn:aws:s3:::${bucket ?? ''}`;
  const rest = value.startsWith(start) ? value.slice(start.length) : null;
  if (rest !== null && (bucket === null ? rest !== '' : /^(?:$|[/*?])/.test(rest))) return;
  const own = bucket === null ? 'arn:aws:s3:::bucket' : start;
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
