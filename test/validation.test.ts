import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePolicyDocument, parseResourcePolicy } from '../src/iam/index.ts';
import { policyRefusals, validatePolicyDocument, type PolicyKind } from '../src/iam/validate.ts';

/** A document and what the service answered to it; null when it took it. `at` is the text that is to blame. */
interface Vector {
  readonly name: string;
  /** The recording, transcript or page that says so. */
  readonly provenance: string;
  /** A text, or a value to be written as JSON. */
  readonly document: unknown;
  readonly message: string | null;
  readonly at?: string;
}

const vectorsOf = (kind: PolicyKind): readonly Vector[] =>
  JSON.parse(readFileSync(new URL(`conformance/validation/${kind}.json`, import.meta.url), 'utf8')) as Vector[];

const textOf = ({ document }: Vector): string => (typeof document === 'string' ? document : JSON.stringify(document));

/** The account of the vectors has one user, dana. */
const facts = {
  bucket: 'app-logs',
  isPrincipal: (arn: string): boolean => arn.endsWith(':user/dana') || arn.endsWith(':root'),
};

describe.each([
  ['identity', 'MalformedPolicyDocument', parsePolicyDocument],
  ['bucket', 'MalformedPolicy', parseResourcePolicy],
] as const)('%s policies', (kind, code, parse) => {
  const vectors = vectorsOf(kind);

  test.each(vectors.filter(({ message }) => message !== null))('are refused: $name', (vector) => {
    const text = textOf(vector);
    const refusal = validatePolicyDocument(text, kind, facts);
    expect(refusal).toMatchObject({ code, message: vector.message });
    const { range } = refusal ?? {};
    if (vector.at !== undefined) expect(text.slice(range?.start, range?.end)).toBe(vector.at);
  });

  test.each(vectors.filter(({ message }) => message === null))('are taken: $name', (vector) => {
    const text = textOf(vector);
    expect(policyRefusals(text, kind, facts)).toEqual([]);
    expect(parse(text).ok).toBe(true);
  });

  test('have vectors with names and sources of their own', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(25);
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
    for (const { provenance } of vectors) expect(provenance).toMatch(/^(?:https:\/\/|LocalStack )/);
  });
});
