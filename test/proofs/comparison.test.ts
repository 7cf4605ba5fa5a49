import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentChange } from '../../scripts/changes/change.ts';
import { overGrants } from '../../scripts/changes/over-grants.ts';
import { boundRewrites, catalogRewrites, rewrites } from '../../scripts/changes/rewrites.ts';
import { underGrants } from '../../scripts/changes/under-grants.ts';
import type { Catalog } from '../../src/catalog/index.ts';
import { comparePolicies } from '../../src/iam/comparison.ts';
import type { PolicyComparison, PolicyWitness, Request } from '../../src/iam/index.ts';
import { ACCOUNT } from '../support/builders.ts';
import { comparedSide, isBetween, type ComparedSide } from '../support/brute-force-sides.ts';
import { isOf } from '../support/brute-force-witness.ts';
import { HOLDER, HOLDER_ARN, loadCorpus, type CorpusPolicy } from '../support/corpus.ts';
import { requestsOn } from '../support/corpus-requests.ts';

let policies: readonly CorpusPolicy[] = [];
let catalog: Catalog;

beforeAll(async () => {
  ({ policies, catalog } = await loadCorpus());
});

interface Pair {
  /** `own-credentials, statements-reversed`. */
  readonly name: string;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly documents: readonly [unknown, unknown];
}

const sideOf = (document: unknown): ComparedSide => comparedSide({ identity: [JSON.stringify(document)] });

/** Each policy of the corpus for which a change has something to change, with what it becomes. */
const pairsOf = (change: DocumentChange): readonly Pair[] =>
  policies.flatMap(({ id, document }) => {
    const changed = change.apply(document);
    return changed === null
      ? []
      : [
          {
            name: `${id}, ${change.id}`,
            before: sideOf(document),
            after: sideOf(changed),
            documents: [document, changed] as const,
          },
        ];
  });

const compared = ({ before, after }: Pair): PolicyComparison =>
  comparePolicies(before.policies, after.policies, { principal: HOLDER_ARN, catalog });

/** The first request, of those that anybody would think of, that one side allows and the other does not. */
function sampled({ documents }: Pair, less: ComparedSide, more: ComparedSide): Request | null {
  for (const request of requestsOn(documents, catalog)) if (isBetween(request, less, more)) return request;
  return null;
}

/** What is wrong with a witness, if anything: it has to be one for both evaluators. */
const flaw = (witness: PolicyWitness, less: ComparedSide, more: ComparedSide): string | null =>
  !isOf(witness, HOLDER_ARN)
    ? 'a request of another kind'
    : isBetween(witness.after.request, less, more)
      ? null
      : 'no difference';

const told = (witness: PolicyWitness | null): string =>
  witness === null ? 'nothing' : `${witness.action} on ${witness.resource} with ${JSON.stringify(witness.context)}`;

const same: readonly DocumentChange[] = [...rewrites, ...boundRewrites(HOLDER)];
const counted = { compared: 0, bounded: [] as string[], changed: 0, unchanged: [] as string[] };

function count(pair: Pair, { proof, bounds }: PolicyComparison): void {
  counted.compared += 1;
  if (proof === 'bounded') counted.bounded.push(`${pair.name}: ${bounds.join(', ')}`);
}

describe('the corpus', () => {
  test('has at least 60 policies: of the articles, of the lessons, of AWS, and made for it', () => {
    expect(policies.length).toBeGreaterThanOrEqual(60);
    expect(new Set(policies.map(({ id }) => id)).size).toBe(policies.length);
    const from = (wanted: RegExp): number => policies.filter((each) => wanted.test(each.from)).length;
    expect(from(/^an article/)).toBeGreaterThanOrEqual(8);
    expect(from(/\.md$/)).toBeGreaterThanOrEqual(30);
    expect(from(/^AWS, version v/)).toBeGreaterThanOrEqual(12);
    expect(from(/^made for/)).toBeGreaterThanOrEqual(40);
  });

  test('meets each of at least 15 kinds of rewrites, and of over-grants and under-grants', () => {
    expect(same.length).toBeGreaterThanOrEqual(15);
    expect(overGrants.length).toBeGreaterThanOrEqual(15);
    expect(underGrants.length).toBeGreaterThanOrEqual(15);
    const idle = [...same, ...overGrants, ...underGrants].filter((change) => pairsOf(change).length === 0);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

describe('between a policy of the corpus and a rewrite, a comparison finds nothing:', () => {
  test.each(same)('$what', (change) => {
    const wrong = pairsOf(change).flatMap((pair) => {
      const result = compared(pair);
      count(pair, result);
      const { gained, lost } = result;
      return gained === null && lost === null ? [] : [`${pair.name}: gained ${told(gained)}, lost ${told(lost)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('wildcards are written out, but for actions that AWS does not have today', () => {
    const wrong = catalogRewrites(catalog)
      .flatMap(pairsOf)
      .flatMap((pair) => {
        const { gained, lost } = compared(pair);
        return gained === null && (lost === null || lost.tier === 'unlistedAction')
          ? []
          : [`${pair.name}: gained ${told(gained)}, lost ${told(lost)}`];
      });
    expect(wrong).toEqual([]);
  });
});

/** What AWS does not have today, as a name that was misspelt, or what belongs to another account, where it may well be allowed. */
const isAside = (witness: PolicyWitness | null): boolean =>
  witness?.tier === 'unlistedAction' || (/:(\d{12}):/.exec(witness?.resource ?? '')?.[1] ?? ACCOUNT) !== ACCOUNT;

/** What a comparison gets wrong of a change that allows more, or, turned round, less. */
function wrongOf(change: DocumentChange, direction: 'gained' | 'lost'): readonly string[] {
  const other = direction === 'gained' ? 'lost' : 'gained';
  return pairsOf(change).flatMap((pair) => {
    const [less, more] = direction === 'gained' ? [pair.before, pair.after] : [pair.after, pair.before];
    const result = compared(pair);
    count(pair, result);
    const witness = result[direction];
    const request = sampled(pair, less, more);
    counted.changed += 1;
    if (request === null) counted.unchanged.push(pair.name);
    if (witness === null && request === null) return [];
    const problem = witness === null ? `misses ${request?.action} on ${request?.resource}` : flaw(witness, less, more);
    const back = isAside(result[other]) ? null : result[other];
    const unexpected = back === null ? null : `${other} ${told(back)}`;
    return [problem, unexpected].filter((each) => each !== null).map((each) => `${pair.name}: ${each}`);
  });
}

describe('between a policy of the corpus and one that allows more, a comparison finds a request that was gained:', () => {
  test.each(overGrants)('$what', (change) => {
    expect(wrongOf(change, 'gained')).toEqual([]);
  });
});

describe('between a policy of the corpus and one that allows less, a comparison finds a request that was lost:', () => {
  test.each(underGrants)('$what', (change) => {
    expect(wrongOf(change, 'lost')).toEqual([]);
  });
});

describe('all these comparisons', () => {
  test('are exact, but for at most 2 %', () => {
    expect(counted.compared).toBeGreaterThan(2000);
    expect(counted.bounded.length / counted.compared, counted.bounded.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('are of changes that do change something, as trying some requests shows, but for at most 5 %', () => {
    expect(counted.unchanged.length / counted.changed, counted.unchanged.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
