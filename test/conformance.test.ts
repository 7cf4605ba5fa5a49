import { describe, expect, test } from 'vitest';
import { decide, explain, POLICY_TYPES, type AppliedPolicy, type Policies } from '../src/iam/index.ts';
import { mapPolicies } from './support/language-scenarios.ts';
import { naiveDecide } from './support/naive-evaluator.ts';
import { withEdit } from './support/policy-edits.ts';
import { placeOf, readVectors, type Vector } from './support/vectors.ts';

const vectors = readVectors();
const files = [...Map.groupBy(vectors, ({ file }) => file)];

describe.each(files)('%s', (_file, inFile) => {
  for (const { name, request, policies, expected, nameOf } of inFile)
    test(`${name}: ${expected.decision}`, () => {
      const { verdict, blockedBy, rule, decidedBy, nearest } = explain(request, policies);
      expect(verdict).toBe(expected.decision);
      expect(decide(request, policies)).toBe(expected.decision);
      expect(decidedBy.map(nameOf).toSorted()).toEqual(expected.deciding.toSorted());
      if (expected.blockedBy !== undefined) expect(blockedBy).toBe(expected.blockedBy);
      if (expected.rule !== undefined) expect(rule).toBe(expected.rule);
      if (expected.nearest !== undefined) {
        const found = nearest.map(({ at, element, edit }) => ({ statement: nameOf(at), element, edit }));
        expect(found).toHaveLength(expected.nearest.length);
        expect(found).toEqual(expect.arrayContaining([...expected.nearest]));
      }
      for (const miss of nearest) expect(decide(request, withEdit(policies, miss))).toBe('allowed');
      expect(decide(request, turned(policies))).toBe(expected.decision);
    });
});

/** All policies, statements and levels the other way round. */
function turned({ identity, resource, boundary, session, scps = [], rcps = [], endpoint }: Policies): Policies {
  const policy = (each: AppliedPolicy): AppliedPolicy => ({
    ...each,
    document: { ...each.document, statements: each.document.statements.toReversed() },
  });
  const all = (list: readonly AppliedPolicy[] = []): readonly AppliedPolicy[] => list.map(policy).toReversed();
  return {
    identity: all(identity),
    resource: all(resource),
    boundary: all(boundary),
    session: all(session),
    scps: scps.map(all).toReversed(),
    rcps: rcps.map(all).toReversed(),
    endpoint: all(endpoint),
  };
}

/** Where the naive evaluator stops: it matches by recursion, knows no addresses of IPv6 and compares no bytes. */
const LONG = 150;
const isPlain = ({ request: { resource, context }, policies }: Vector): boolean =>
  resource.length < LONG &&
  !(context?.get('aws:sourceip') ?? []).some((address) => address.includes(':')) &&
  !policies.identity.some(({ document }) => document.text.includes('BinaryEquals'));

describe.each(files)('a plain reading of the rules says of %s', (_file, inFile) => {
  for (const { name, request, policies } of inFile.filter(isPlain))
    test(`${name}: the same`, () => {
      const { verdict, blockedBy, rule, decidedBy } = explain(request, policies);
      const texts = mapPolicies(policies, ({ document }) => document.text);
      const naive = naiveDecide({ ...request, context: request.context ?? new Map() }, texts);
      const places = naive.deciding.map(({ type, level, policy, statement }) =>
        [type, level === null ? policy : `${level}.${policy}`, statement].join(' '),
      );
      expect({ verdict: naive.verdict, blockedBy: naive.blockedBy, rule: naive.rule }).toEqual({
        verdict,
        blockedBy,
        rule,
      });
      expect(places.toSorted()).toEqual(decidedBy.map((ref) => placeOf(ref, policies)).toSorted());
    });
});

describe('the vectors', () => {
  test('are a thousand at least, each with a name of its own and a page that says so', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(vectors.map(({ file, name }) => `${file} ${name}`)).size).toBe(vectors.length);
    for (const { provenance } of vectors)
      expect(provenance).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\w+\/latest\/\w+\/[\w-]+\.html$/);
  });

  test('know every rule, and every type of policy that keeps a request out by its silence and by a Deny', () => {
    const known = new Set(vectors.map(({ expected }) => `${expected.blockedBy} ${expected.decision}`));
    for (const type of POLICY_TYPES)
      expect([...known]).toEqual(expect.arrayContaining([`${type} implicitDeny`, `${type} explicitDeny`]));
    const rules = new Set(vectors.map(({ expected }) => expected.rule ?? null));
    for (const rule of ['root', 'noPermissionNeeded', 'bucketOwner', 'rootAssumesNoRole', 'sessionToken'])
      expect([...rules]).toContain(rule);
  });

  test('are for a third of what is not allowed, and name the near misses of two hundred', () => {
    const silent = vectors.filter(({ expected }) => expected.decision === 'implicitDeny');
    expect(silent.length).toBeGreaterThan(vectors.length / 3);
    expect(silent.filter(({ expected }) => expected.nearest !== undefined).length).toBeGreaterThan(200);
  });
});
