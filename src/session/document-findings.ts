import type { Catalog } from '../catalog/index.ts';
import type { DocumentFinding } from '../grader/index.ts';
import type { PolicyKind } from '../iam/index.ts';
import { lint, parsePolicyDocument, parseResourcePolicy, policyRefusals, prefixesOf } from '../iam/lint.ts';

const OF_RESOURCES: readonly PolicyKind[] = ['bucket', 'resource', 'trust', 'rcp', 'endpoint'];

/**
 * All that AWS refuses in a document; of one that it takes, what our lint finds, in the order of the text.
 *
 * @example
 * await findingsIn('{}', 'identity', catalog) // [{ rule: 'noStatement', … }]
 */
export async function findingsIn(
  text: string,
  kind: PolicyKind,
  catalog: Catalog,
): Promise<readonly DocumentFinding[]> {
  const refusals = policyRefusals(text, kind);
  if (refusals.length > 0)
    return refusals.map(({ rule, range, message, detail }) => ({ rule, range, found: { by: 'aws', message, detail } }));
  const parsed = OF_RESOURCES.includes(kind) ? parseResourcePolicy(text) : parsePolicyDocument(text);
  if (!parsed.ok) return [];
  const services = prefixesOf(parsed.value).map((service) => ({ kind: 'service', service }) as const);
  await catalog.load([{ kind: 'service-names' }, ...services]);
  return lint({
    document: parsed.value,
    catalog: { service: (prefix) => catalog.service(prefix), prefixes: () => catalog.serviceNames()?.keys() ?? [] },
  }).map(({ rule, range, values }) => ({ rule, range, found: { by: 'lint', rule, values } }));
}
