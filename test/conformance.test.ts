import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  decide,
  explain,
  type AppliedPolicy,
  type EntityKind,
  type NearestMiss,
  type Policies,
  type Request,
  type StatementRef,
  type Verdict,
} from '../src/iam/index.ts';
import { documentOf } from './support/builders.ts';
import { naiveEvaluate } from './support/naive-evaluator.ts';

/** One decision of AWS. `deciding` and `statement` name a statement as `policy index`; `via` is the way a policy comes: `group Developers inline`. */
interface Vector {
  readonly name: string;
  /** The page of AWS's documentation that says so. */
  readonly provenance: string;
  readonly request: Request;
  readonly policies: readonly { readonly name: string; readonly via: string; readonly document: unknown }[];
  readonly decision: Verdict;
  readonly deciding: readonly string[];
  readonly nearest?: readonly {
    readonly statement: string;
    readonly element: NearestMiss['element'];
    readonly edit: NearestMiss['edit'];
  }[];
}

const folder = new URL('conformance/identity/', import.meta.url);
const vectors = readdirSync(folder).flatMap((file) =>
  (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vector[]).map((vector) => ({ ...vector, file })),
);

function policiesOf({ policies }: Vector): Policies {
  return {
    identity: policies.map(({ name, via, document }): AppliedPolicy => {
      const [entity, carrier = '', placement] = via.split(' ');
      const managed = placement === 'managed';
      return {
        name,
        arn: managed ? `arn:aws:iam::123456789012:policy/${name}` : null,
        via: { entity: entity as EntityKind, name: carrier, placement: managed ? 'managed' : 'inline' },
        document: documentOf(JSON.stringify(document, null, 2)),
      };
    }),
  };
}

const nameOf = ({ policy, statement }: StatementRef): string => `${policy.name} ${statement}`;

describe.each(vectors)('$file: $name', (vector) => {
  const policies = policiesOf(vector);
  const explained = explain(vector.request, policies);

  test(`is ${vector.decision}`, () => {
    expect(decide(vector.request, policies)).toBe(vector.decision);
    expect(explained.verdict).toBe(vector.decision);
    expect(explained.decidedBy.map(nameOf)).toEqual(vector.deciding);
    if (vector.nearest !== undefined) {
      expect(explained.nearest.map(({ at, element, edit }) => ({ statement: nameOf(at), element, edit }))).toEqual(
        vector.nearest,
      );
    }
  });

  test('does not depend on the order of its policies and statements', () => {
    const reversed = policies.identity.toReversed().map((policy) => {
      const { statements } = policy.document;
      return { ...policy, document: { ...policy.document, statements: statements.toReversed() } };
    });
    expect(decide(vector.request, { identity: reversed })).toBe(vector.decision);
  });

  test('is what a plain reading of the rules says as well', () => {
    const { action, resource } = vector.request;
    const naive = naiveEvaluate(
      action,
      resource,
      vector.policies.map(({ document }) => JSON.stringify(document)),
    );
    expect(naive.verdict).toBe(vector.decision);
    expect(naive.deciding.map(({ policy, statement }) => `${vector.policies[policy]?.name} ${statement}`)).toEqual(
      vector.deciding,
    );
  });
});

test('the vectors are forty at least, each with a name of its own and a page that says so', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(40);
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
  for (const { provenance } of vectors)
    expect(provenance).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/IAM\/latest\/UserGuide\/[\w-]+\.html$/);
});
