import type { Catalog } from '../../src/catalog/index.ts';
import type { TaskBlock } from '../../src/course/index.ts';
import { comparisonFor, grade } from '../../src/grader/grading.ts';
import type { Report } from '../../src/grader/index.ts';
import { compare as compareWorlds } from '../../src/iam/comparison.ts';
import type { CallRecord, Compare, World } from '../../src/iam/index.ts';

/** A world to judge: what it came from, and the calls that led to it. */
export interface Attempt {
  readonly opening: World;
  readonly world: World;
  readonly records: readonly CallRecord[];
}

/** Judges the attempts at one task. */
export interface Judge {
  report(attempt: Attempt): Report;
  /** Id of the first check that fails, or null. Looks no further, since what comes after does not count. */
  firstFailing(attempt: Attempt): string | null;
  /** Compares as the checks do: what differs for the proof has to differ for the page. */
  readonly compare: Compare;
  /** The bounds that comparisons met when they let an attempt pass, in words for a developer. Grows with each attempt. */
  readonly bounds: ReadonlySet<string>;
}

export async function createJudge({ checks }: TaskBlock, solution: World | null, catalog: Catalog): Promise<Judge> {
  const bounds = new Set<string>();
  const given = await comparisonFor(checks, catalog);
  const compare: Compare | undefined =
    given &&
    ((before, after, options) => {
      const compared = given(before, after, options);
      const passes = compared[options?.looking ?? 'gained'] === null;
      if (passes && compared.proof === 'bounded') for (const bound of compared.bounds) bounds.add(bound);
      return compared;
    });
  const evidenceOf = ({ opening: before, world: after, records }: Attempt) => ({
    before,
    after,
    solution,
    records,
    reference: catalog,
    compare,
  });
  return {
    bounds,
    compare: given ?? compareWorlds,
    report: (attempt) => grade(checks, evidenceOf(attempt)),
    firstFailing(attempt) {
      const evidence = evidenceOf(attempt);
      return checks.find((check) => !grade([check], evidence).passed)?.id ?? null;
    },
  };
}
