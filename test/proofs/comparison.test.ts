import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentChange } from '../../scripts/changes/change.ts';
import { overGrants } from '../../scripts/changes/over-grants.ts';
import { boundRewrites, catalogRewrites, rewrites } from '../../scripts/changes/rewrites.ts';
import { underGrants } from '../../scripts/changes/under-grants.ts';
import type { Catalog } from '../../src/catalog/index.ts';
import type { PolicyComparison } from '../../src/iam/index.ts';
import { HOLDER, loadCorpus, type CorpusPolicy } from '../support/corpus.ts';
import { compared, pairsOf, sampled, wrongOfChange, wrongOfSame, type Pair } from '../support/corpus-pairs.ts';

let policies: readonly CorpusPolicy[] = [];
let catalog: Catalog;

beforeAll(async () => {
  ({ policies, catalog } = await loadCorpus());
});

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
    const idle = [...same, ...overGrants, ...underGrants].filter((change) => pairsOf(policies, change).length === 0);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

describe('between a policy of the corpus and a rewrite, a comparison finds nothing:', () => {
  test.each(same)('$what', (change) => {
    const wrong = pairsOf(policies, change).flatMap((pair) => {
      const result = compared(pair, catalog);
      count(pair, result);
      return wrongOfSame(pair, result);
    });
    expect(wrong).toEqual([]);
  });

  test('wildcards are written out, but for actions that AWS does not have today', () => {
    const wrong = catalogRewrites(catalog)
      .flatMap((change) => pairsOf(policies, change))
      .flatMap((pair) => {
        const { lost, ...rest } = compared(pair, catalog);
        return wrongOfSame(pair, { ...rest, lost: lost?.tier === 'unlistedAction' ? null : lost });
      });
    expect(wrong).toEqual([]);
  });
});

function wrongOf(change: DocumentChange, direction: 'gained' | 'lost'): readonly string[] {
  return pairsOf(policies, change).flatMap((pair) => {
    const result = compared(pair, catalog);
    count(pair, result);
    const request = sampled(pair, direction, catalog);
    counted.changed += 1;
    if (request === null) counted.unchanged.push(pair.name);
    return wrongOfChange(pair, direction, result, () => request);
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
