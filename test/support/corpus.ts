import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/index.ts';
import { ACCOUNT, awsManaged } from './builders.ts';
import { root, testCatalog } from './lessons.ts';

/** A policy of the corpus. */
export interface CorpusPolicy {
  readonly id: string;
  /** Where it comes from. */
  readonly from: string;
  /** As parsed JSON. */
  readonly document: unknown;
}

/** Who holds the policies of the corpus. */
export const HOLDER = 'dana';
export const HOLDER_ARN = `arn:aws:iam::${ACCOUNT}:user/${HOLDER}`;

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

const WRITTEN = ['articles', 'operators', 'elements'];

const written = (): readonly CorpusPolicy[] =>
  WRITTEN.flatMap((name) => (read(`test/corpus/${name}.json`) as CorpusPolicy[]).map((each) => each));

/** What a lesson hands to the CLI as a policy: in its start, its solutions, or a mistake that it knows. */
const DOCUMENT = /--policy-document '(\{[^'…]*\})'/g;

function ofLessons(): readonly CorpusPolicy[] {
  const folder = join(root, 'lessons');
  const found = new Map<string, CorpusPolicy>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!file.endsWith('.md')) continue;
    const texts = [...readFileSync(join(folder, file), 'utf8').matchAll(DOCUMENT)].flatMap(([, text]) => text ?? []);
    for (const [index, text] of texts.entries()) {
      // In a quoted string of YAML the quotes are escaped.
      const document: unknown = JSON.parse(text.replaceAll('\\"', '"'));
      const key = JSON.stringify(document);
      if (!key.includes('"Principal"') && !found.has(key))
        found.set(key, { id: `${file}-${index}`, from: file, document });
    }
  }
  return [...found.values()];
}

async function managed(catalog: Catalog): Promise<readonly CorpusPolicy[]> {
  const arns = (read('test/corpus/managed.json') as string[]).map(awsManaged);
  await catalog.load(arns.map((arn) => ({ kind: 'managed-policy', arn })));
  return arns.map((arn) => {
    const policy = catalog.managedPolicy(arn);
    if (policy === null || policy === undefined) throw new Error(`AWS manages no ${arn}`);
    return { id: arn, from: `AWS, version ${policy.versionId}`, document: JSON.parse(policy.document) as unknown };
  });
}

/** Prefixes of all services that a document may speak of. */
const servicesIn = (document: unknown): readonly string[] =>
  [...JSON.stringify(document).matchAll(/"([a-z0-9-]+):[\w*?]+"|arn:[^:"]*:([a-z0-9-]+):/gi)].flatMap(
    ([, action, arn]) => [action, arn].flatMap((each) => (each === undefined ? [] : [each.toLowerCase()])),
  );

/** What everybody may come across, whatever a policy names. */
const COMMON = ['s3', 'iam', 'ec2', 'sts', 'dynamodb', 'sqs', 'lambda', 'kms', 'cloudtrail', 'braket'];

/** All policies, and the reference data of the services that they name. */
export async function loadCorpus(): Promise<{ readonly policies: readonly CorpusPolicy[]; readonly catalog: Catalog }> {
  const catalog = testCatalog();
  const policies = [...written(), ...ofLessons(), ...(await managed(catalog))];
  const services = new Set([...COMMON, ...policies.flatMap(({ document }) => servicesIn(document))]);
  await catalog.load([...services].map((service) => ({ kind: 'service', service })));
  return { policies, catalog };
}
