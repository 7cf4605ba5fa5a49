import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  decide,
  explain,
  type AppliedPolicy,
  type NearestMiss,
  type Policies,
  type Request,
  type StatementRef,
  type Verdict,
  type Via,
} from '../src/iam/index.ts';
import { contextOf, documentOf, resourceDocumentOf } from './support/builders.ts';
import { naiveEvaluate } from './support/naive-evaluator.ts';

/**
 * One decision of AWS. `deciding` and `statement` name a statement as `policy index`; `via` is the way a policy comes: `group Developers
 * inline`, or `bucket app-logs resource`.
 */
interface Vector {
  readonly name: string;
  /** The page of AWS's documentation that says so. */
  readonly provenance: string;
  readonly request: Omit<Request, 'context'> & { readonly context?: Readonly<Record<string, readonly string[]>> };
  readonly policies: readonly { readonly name: string; readonly via: string; readonly document: unknown }[];
  readonly decision: Verdict;
  readonly deciding: readonly string[];
  readonly nearest?: readonly {
    readonly statement: string;
    readonly element: NearestMiss['element'];
    readonly edit: NearestMiss['edit'];
  }[];
}

const folders = ['identity', 'conditions', 'variables', 'resource'];
const vectors = folders.flatMap((folder) => {
  const place = new URL(`conformance/${folder}/`, import.meta.url);
  return readdirSync(place).flatMap((file) =>
    (JSON.parse(readFileSync(new URL(file, place), 'utf8')) as Vector[]).map((vector) => ({
      ...vector,
      file: `${folder}/${file}`,
    })),
  );
});

const requestOf = ({ request: { context = {}, ...asked } }: Vector): Request => ({
  ...asked,
  context: contextOf(context),
});

function policiesOf({ policies }: Vector): Policies {
  const applied = policies.map(({ name, via, document }): AppliedPolicy => {
    const [entity, carrier = '', placement] = via.split(' ');
    const text = JSON.stringify(document, null, 2);
    return {
      name,
      arn: placement === 'managed' ? `arn:aws:iam::123456789012:policy/${name}` : null,
      via: { entity: entity as Via['entity'], name: carrier, placement: placement as Via['placement'] },
      document: entity === 'bucket' ? resourceDocumentOf(text) : documentOf(text),
    };
  });
  return {
    resource: applied.filter(({ via }) => via.entity === 'bucket'),
    identity: applied.filter(({ via }) => via.entity !== 'bucket'),
  };
}

const isPlain = ({ policies, request }: Vector): boolean =>
  request.context === undefined && !/Condition|Principal|\$\{/.test(JSON.stringify(policies));

const nameOf = ({ policy, statement }: StatementRef): string => `${policy.name} ${statement}`;

describe.each(vectors)('$file: $name', (vector) => {
  const policies = policiesOf(vector);
  const request = requestOf(vector);
  const explained = explain(request, policies);

  test(`is ${vector.decision}`, () => {
    expect(decide(request, policies)).toBe(vector.decision);
    expect(explained.verdict).toBe(vector.decision);
    expect(explained.decidedBy.map(nameOf)).toEqual(vector.deciding);
    if (vector.nearest !== undefined) {
      expect(explained.nearest.map(({ at, element, edit }) => ({ statement: nameOf(at), element, edit }))).toEqual(
        vector.nearest,
      );
    }
  });

  test('does not depend on the order of its policies and statements', () => {
    const reversed = (list: readonly AppliedPolicy[] = []): readonly AppliedPolicy[] =>
      list.toReversed().map((policy) => {
        const { statements } = policy.document;
        return { ...policy, document: { ...policy.document, statements: statements.toReversed() } };
      });
    const turned = { resource: reversed(policies.resource), identity: reversed(policies.identity) };
    expect(decide(request, turned)).toBe(vector.decision);
  });
});

describe.each(vectors.filter(isPlain))('$file: $name', (vector) => {
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

test('the vectors are a hundred and fifty at least, each with a name of its own and a page that says so', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(150);
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
  for (const { provenance } of vectors)
    expect(provenance).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/IAM\/latest\/UserGuide\/[\w-]+\.html$/);
});
