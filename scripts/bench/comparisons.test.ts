import { describe, expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import { comparePolicies, servicesNamed } from '../../src/iam/comparison.ts';
import { parsePolicyDocument, type AppliedPolicy } from '../../src/iam/index.ts';
import { comparisons, HOLDER } from './comparisons.ts';

const applied = (text: string): AppliedPolicy => {
  const parsed = parsePolicyDocument(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return {
    name: 'p',
    arn: null,
    via: { entity: 'user', name: 'dev-dana', placement: 'inline' },
    document: parsed.value,
  };
};

describe('a pair to measure a comparison with', () => {
  test.each(comparisons)('has a difference or none, as it says: $title', async ({ before, after, differs }) => {
    const [a, b] = [before.map(applied), after.map(applied)];
    const catalog = testCatalog();
    await catalog.load(servicesNamed([...a, ...b]).map((service) => ({ kind: 'service', service })));
    const { gained, lost, proof } = comparePolicies({ identity: a }, { identity: b }, { principal: HOLDER, catalog });
    expect({ differs: gained !== null, lost, proof: differs ? 'exact' : proof }).toEqual({
      differs,
      lost: null,
      proof: 'exact',
    });
  });
});
