import type { Comparison, ComparisonOptions, World } from '../iam/index.ts';
import type { Evidence } from './check.ts';
import { grade } from './grade.ts';
import type { CheckResult, Report } from './report.ts';
import type { CheckSpec } from './spec.ts';

/** A comparison that a check asks for. */
export interface AskedComparison {
  /** Id of the check, and how many comparisons it asked for before this one. */
  readonly check: string;
  readonly nth: number;
  readonly before: World;
  readonly after: World;
  readonly options: ComparisonOptions;
  /** What was judged when it was asked for: an answer is good for no other account. */
  readonly evidence: Pick<Evidence, 'before' | 'after' | 'solution'>;
}

/** One that was made. */
export interface MadeComparison {
  readonly asked: AskedComparison;
  readonly comparison: Comparison;
}

/** What can be said of a task without making another comparison. */
export interface Staged {
  /** Checks that wait for a comparison are pending, and as long as one does, the task has not passed. */
  readonly report: Report;
  /** The comparisons that it takes to say more. Empty: the report is as settled as it gets. */
  readonly open: readonly AskedComparison[];
  /** The checks that wait, by id, also those whose comparison nobody has to make yet. */
  readonly waiting: readonly string[];
  /** Whether a comparison had a say in the report. */
  readonly compared: boolean;
}

interface Options {
  readonly made?: readonly MadeComparison[];
  /** Asks for every comparison, also where a cheap check before it fails. */
  readonly all?: boolean;
}

/**
 * Judges a task in two steps: what is cheap at once, and what compares by the comparisons that were made. One is asked for when no cheap
 * check before it fails, so that the report ends up open at the same check as that of `grade`. Judging again with what was made leads to
 * the next question of the same check, or to its verdict.
 */
export function stage(
  checks: readonly CheckSpec[],
  evidence: Evidence,
  { made = [], all = false }: Options = {},
): Staged {
  const judged = checks.map((spec) => judgeOne(spec, evidence, made));
  const failing = judged.findIndex(({ result, open }) => open === null && result.verdict === 'fail');
  const results = judged.map(({ result, open }, at): CheckResult => {
    const isLater = result.verdict === 'fail' && at !== failing;
    return open !== null || isLater ? { ...result, verdict: 'pending', reasons: [] } : result;
  });
  const wanted = failing < 0 || all ? judged : judged.slice(0, failing);
  return {
    ...reported(results, results[failing]?.id ?? null),
    open: wanted.flatMap(({ open }) => open ?? []),
    waiting: judged.filter(({ open }) => open !== null).map(({ result }) => result.id),
    compared: judged.some(({ compared }) => compared),
  };
}

const reported = (results: readonly CheckResult[], firstFailing: string | null): { readonly report: Report } => ({
  report: { passed: results.every(({ verdict }) => verdict === 'pass'), results, firstFailing },
});

interface JudgedOne {
  readonly result: CheckResult;
  /** The first comparison that nobody made yet; null: the result holds. */
  readonly open: AskedComparison | null;
  readonly compared: boolean;
}

/** Judges one check. What it says by a comparison that nobody made is not worth anything: the first such is asked for instead. */
function judgeOne(spec: CheckSpec, evidence: Evidence, made: readonly MadeComparison[]): JudgedOne {
  let open: AskedComparison | null = null;
  let nth = 0;
  const mine = made.filter(({ asked }) => asked.check === spec.id && isAbout(asked, evidence));
  const result = resultOf(spec, evidence, (before, after, options = {}) => {
    const at = nth++;
    const found = mine.find(({ asked }) => asked.nth === at);
    if (found !== undefined) return found.comparison;
    open ??= { check: spec.id, nth: at, before, after, options, evidence: worldsOf(evidence) };
    return NOTHING;
  });
  return { result: open === null ? result : { ...result, decision: null }, open, compared: nth > 0 && open === null };
}

function resultOf(spec: CheckSpec, evidence: Evidence, compare: NonNullable<Evidence['compare']>): CheckResult {
  const [result] = grade([spec], { ...evidence, compare }).results;
  if (result === undefined) throw new Error(`The check "${spec.id}" came to nothing`);
  return result;
}

const worldsOf = ({ before, after, solution }: Evidence): AskedComparison['evidence'] => ({ before, after, solution });

/** Worlds are immutable: the same one is the same account. */
const isAbout = ({ evidence }: AskedComparison, { before, after, solution }: Evidence): boolean =>
  evidence.before === before && evidence.after === after && evidence.solution === solution;

/** The answer that stands in while a check says what it asks. */
const NOTHING: Comparison = { gained: null, lost: null, proof: 'exact', bounds: [] };

/** Judges a task and takes it that every check that compares would pass: for work that was judged before and is opened again. */
export function stageTrusting(checks: readonly CheckSpec[], evidence: Evidence): Staged {
  const { report, ...staged } = stage(checks, evidence, { all: true });
  const trusted = new Set(staged.open.map(({ check }) => check));
  const results = report.results.map((result): CheckResult =>
    trusted.has(result.id) ? { ...result, verdict: 'pass' } : result,
  );
  return { ...reported(results, report.firstFailing), open: [], waiting: [], compared: trusted.size > 0 };
}
