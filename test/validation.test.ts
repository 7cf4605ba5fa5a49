import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePolicyDocument, type PolicyKind } from '../src/iam/index.ts';
import { policyRefusals, validatePolicyDocument } from '../src/iam/validate.ts';

/** A document and what the service answered to it; null when it took it. `at` is the text that is to blame. */
interface Vector {
  readonly name: string;
  /** The recording, transcript or page that says so. */
  readonly provenance: string;
  /** Where a file has more than one kind. */
  readonly kind?: PolicyKind;
  /** A text, or a value to be written as JSON. */
  readonly document: unknown;
  readonly message: string | null;
  readonly at?: string;
}

const vectorsOf = (file: string): readonly Vector[] =>
  JSON.parse(readFileSync(new URL(`conformance/validation/${file}.json`, import.meta.url), 'utf8')) as Vector[];

const textOf = ({ document }: Vector): string => (typeof document === 'string' ? document : JSON.stringify(document));

/** The account of the vectors has one user, dana. Of other accounts it knows nothing. */
const facts = {
  bucket: 'app-logs',
  isPrincipal: (arn: string): boolean =>
    !arn.includes('::123456789012:') || arn.endsWith(':user/dana') || arn.endsWith(':root'),
};

const code: Readonly<Record<PolicyKind, string>> = {
  identity: 'MalformedPolicyDocument',
  boundary: 'MalformedPolicyDocument',
  session: 'MalformedPolicyDocument',
  trust: 'MalformedPolicyDocument',
  bucket: 'MalformedPolicy',
  scp: 'MalformedPolicyDocumentException',
  rcp: 'MalformedPolicyDocumentException',
  resource: 'MalformedPolicyDocumentException',
  endpoint: 'InvalidPolicyDocument',
};

describe.each([
  ['identity', 'identity', 110],
  ['bucket', 'bucket', 25],
  ['trust', 'trust', 35],
  ['control', 'scp', 35],
  ['endpoint', 'endpoint', 7],
  ['resource', 'resource', 6],
  ['capping', 'boundary', 9],
] as const)('%s policies', (file, usual, least) => {
  const vectors = vectorsOf(file).map((vector) => ({ ...vector, kind: vector.kind ?? usual }));

  test.each(vectors.filter(({ message }) => message !== null))('are refused: $name', (vector) => {
    const text = textOf(vector);
    const refusal = validatePolicyDocument(text, vector.kind, facts);
    expect(refusal).toMatchObject({ code: code[vector.kind], message: vector.message });
    const { range } = refusal ?? {};
    if (vector.at !== undefined) expect(text.slice(range?.start, range?.end)).toBe(vector.at);
  });

  test.each(vectors.filter(({ message }) => message === null))('are taken: $name', (vector) => {
    const text = textOf(vector);
    expect(policyRefusals(text, vector.kind, facts)).toEqual([]);
    expect(parsePolicyDocument(text, vector.kind).ok).toBe(true);
  });

  test('have vectors with names and sources of their own', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(least);
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
    for (const { provenance } of vectors) expect(provenance).toMatch(/^(?:https:\/\/|LocalStack )/);
  });
});
