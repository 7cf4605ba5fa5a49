import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { lint, parsePolicyDocument, prefixesOf, type LintRuleId } from '../../src/iam/lint.ts';
import type { PolicyDocument } from '../../src/iam/index.ts';
import { lintCases } from '../support/lint-cases/index.ts';
import { policiesIn } from '../support/lint-cases/written.ts';
import { root, testCatalog } from '../support/lessons.ts';

/**
 * Rules that find nothing in the 1,594 documents that AWS manages nor in any policy of our lessons and questions, and why each is still here.
 * AWS lints its own documents, and no document that AWS manages names a principal.
 */
const SILENT: Readonly<Partial<Record<LintRuleId, string>>> = {
  'arn-account': 'AWS lints its own documents. An account id one digit short is a common slip.',
  'arn-account-given': 'AWS lints its own documents. An account in the ARN of a bucket is a common guess.',
  'arn-account-missing': 'AWS writes `*` there. `arn:aws:iam:::user/dana` is what people type who think of buckets.',
  'arn-field-missing': 'AWS lints its own documents. Miscounted colons are the commonest slip of all.',
  'arn-prefix-missing': 'The API refuses it in identity policies; a bucket policy with a bare name is typed every day.',
  'arn-region-given': 'AWS lints its own documents. A Region in an ARN of IAM is a common guess.',
  'arn-region-missing': 'AWS writes `*` there. People copy the form of an IAM ARN to a queue.',
  'arn-resource-format': 'AWS lints its own documents. `user:dana` for `user/dana` is a common slip.',
  'arn-service-case': 'AWS lints its own documents. Actions forgive case, so people expect it of ARNs.',
  'duplicate-condition-key': 'Two hands in one policy write one key in two ways; no single author does.',
  'duplicate-sid': 'Identity policies with it are refused, and AWS manages no resource policies.',
  'empty-element': 'Drafts have empty elements, published documents do not.',
  'epoch-date': "AWS dates nothing in what it manages. Deadlines are the customers' own.",
  'escalation-by-credentials': 'AWS gives key management to users for themselves alone, or gives `iam:*`.',
  'escalation-by-membership': "The very thing this course warns of; AWS's own documents have it only within `iam:*`.",
  'improve-ip-range': 'AWS knows no address of its customers.',
  'ip-range-of-all': 'AWS knows no address of its customers.',
  'missing-paired-key': 'AWS knows no VPC of its customers.',
  'missing-tag-key': 'AWS lints its own documents. `aws:PrincipalTag` without its tag is a common slip.',
  'not-a-boolean': 'AWS lints its own documents. `yes` and `1` are common guesses.',
  'not-a-date': 'The API refuses it in identity policies, and takes it nowhere else that we simulate: bucket policies.',
  'not-a-number': 'AWS lints its own documents. A number with its unit is a common guess.',
  'not-an-arn': 'AWS lints its own documents. A name in place of an ARN is a common guess.',
  'not-an-ip-range': 'AWS knows no address of its customers.',
  'not-principal-with-allow': 'AWS manages no resource policies. It opens a bucket to the world.',
  'not-principal-with-deny': 'AWS manages no resource policies. Older guides still recommend it.',
  'null-contradicts': 'A statement that never holds is found before it is published.',
  'null-with-qualifier': 'AWS lints its own documents. Access Analyzer has the check because customers write it.',
  'pass-role-to-all-but': 'AWS passes roles by name. The form looks like a safe exception and is none.',
  'principal-by-id': 'IAM writes such ids itself when a principal is deleted; no author does.',
  'private-ip': 'AWS knows no address of its customers. The commonest mistake with `aws:SourceIp`.',
  'private-ip-among-public': 'AWS knows no address of its customers.',
  'redundant-value': 'AWS lints its own documents. Lists of values grow by addition.',
  'region-deny-hits-global': 'A guard rail of customers: AWS denies no Regions.',
  'retired-key': 'AWS has replaced the key everywhere; policies of old accounts still have it.',
  'service-principal-format': 'AWS knows its own services. `ec2` alone is what learners type.',
  'service-without-source': 'AWS manages no resource policies. The confused deputy is in every one that forgets it.',
  'several-booleans': 'AWS lints its own documents. Access Analyzer has the check because customers write it.',
  'tag-never-allows': 'AWS knows which of its services bring tags; customers find out by denial.',
  'tag-never-denies': 'AWS knows which of its services bring tags; customers do not find out at all.',
  'type-mismatch': 'AWS lints its own documents. `StringEquals` on an address is a common guess.',
  'unknown-partition': 'AWS lints its own documents. The API refuses it for identity policies, with less to say.',
  'unknown-region': 'AWS knows its own Regions. A zone in place of a Region is a common slip.',
  'unknown-variable': 'AWS lints its own documents. A mistyped variable silently matches nothing.',
  'variable-brace': 'AWS lints its own documents. A lost brace is hard to see.',
  'variable-empty': 'AWS lints its own documents. Templates leave such holes.',
  'variable-for-operator': 'AWS lints its own documents. Nothing but the documentation says where variables work.',
  'variable-in-element': 'AWS lints its own documents. Nothing but the documentation says where variables work.',
  'variable-of-several': 'AWS lints its own documents. `aws:TagKeys` looks like any other key.',
  'variable-quote': 'Hardly any published document has a default; the quotes are easily forgotten.',
  'variable-space': 'AWS lints its own documents. A space after the name is hard to see.',
  'wildcard-in-principal': 'AWS manages no resource policies. Every other element takes wildcards, so people try.',
  'wildcard-in-service': 'The API refuses it in identity policies; other languages of policies may take it.',
  'wildcard-matches-nothing': 'AWS lints its own documents. A mistyped `Lst*` matches nothing and says nothing.',
};

const folder = `${root}public/data/managed`;
const catalog = testCatalog();
const fired = new Set<LintRuleId>();
let read = { managed: 0, lessons: 0 };

const managed = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'index.json')
    .map((file) => (JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { document: string }).document);

const ours = (): readonly string[] =>
  globSync('lessons/**/*.{md,yaml}', { cwd: root }).flatMap((file) =>
    policiesIn(readFileSync(`${root}${file}`, 'utf8')),
  );

/** What lessons show as refused is left out. */
function documentsOf(texts: readonly string[]): readonly PolicyDocument[] {
  return texts.flatMap((text) => {
    const parsed = parsePolicyDocument(text, /"(?:Not)?Principal"/.test(text) ? 'resource' : 'identity');
    return parsed.ok ? [parsed.value] : [];
  });
}

beforeAll(async () => {
  if (!existsSync(folder)) await buildCatalog(root);
  const documents = { managed: documentsOf(managed()), lessons: documentsOf(ours()) };
  read = { managed: documents.managed.length, lessons: documents.lessons.length };
  const all = [...documents.managed, ...documents.lessons];
  const services = new Set(all.flatMap(prefixesOf));
  await catalog.load([
    { kind: 'service-names' },
    ...[...services].map((service) => ({ kind: 'service', service }) as const),
  ]);
  const data = {
    service: (prefix: string) => catalog.service(prefix),
    prefixes: () => catalog.serviceNames()?.keys() ?? [],
  };
  for (const document of all) for (const { rule } of lint({ document, catalog: data })) fired.add(rule);
}, 120_000);

test('the documents are there to be linted', () => {
  expect(read.managed).toBeGreaterThanOrEqual(1594);
  expect(read.lessons).toBeGreaterThanOrEqual(100);
});

test('the rules that find nothing anywhere are these, each with its reason', () => {
  const silent = Object.keys(lintCases).filter((id) => !fired.has(id as LintRuleId));
  expect(silent.toSorted()).toEqual(Object.keys(SILENT).toSorted());
  for (const [id, reason] of Object.entries(SILENT)) expect(reason.length, id).toBeGreaterThan(20);
});
