import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/iam/index.ts';
import { contextOf } from './builders.ts';
import { naiveDecide, type NaiveRequest } from './naive-evaluator.ts';

interface Vector {
  readonly name: string;
  readonly request: Omit<NaiveRequest, 'context'> & { readonly context?: Readonly<Record<string, readonly string[]>> };
  readonly policies: readonly { readonly name: string; readonly via: string; readonly document: unknown }[];
  readonly decision: Verdict;
  readonly deciding: readonly string[];
}

const vectors = ['identity', 'conditions', 'variables', 'resource'].flatMap((folder) => {
  const place = new URL(`../conformance/${folder}/`, import.meta.url);
  return readdirSync(place).flatMap((file) => JSON.parse(readFileSync(new URL(file, place), 'utf8')) as Vector[]);
});

describe('the naive evaluator decides as AWS’s pages say', () => {
  test.each(vectors)('$name', ({ request: { context = {}, ...asked }, policies, decision, deciding }) => {
    const ofBucket = policies.filter(({ via }) => via.startsWith('bucket '));
    const ofIdentity = policies.filter(({ via }) => !via.startsWith('bucket '));
    const texts = (list: typeof policies): readonly string[] => list.map(({ document }) => JSON.stringify(document));
    const naive = naiveDecide(
      { ...asked, context: contextOf(context) },
      { identity: texts(ofIdentity), resource: texts(ofBucket) },
    );
    expect(naive.verdict).toBe(decision);
    expect(
      naive.deciding.map(({ type, policy, statement }) => {
        return `${(type === 'resource' ? ofBucket : ofIdentity)[policy]?.name} ${statement}`;
      }),
    ).toEqual(deciding);
  });
});
