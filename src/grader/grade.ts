import type { Compare, ComparisonCatalog } from '../iam/index.ts';
import { checkKinds } from './checks/registry.ts';
import type { CheckKind, Evidence } from './check.ts';
import type { CheckResult, Report } from './report.ts';
import type { CheckSpec } from './spec.ts';

const byKind = new Map<string, CheckKind>(checkKinds.map((kind) => [kind.kind, kind]));

/**
 * Judges a task. The first check that fails carries its reasons; checks after it that fail too are left pending, because one thing at a
 * time is enough to mend. Throws on a kind that is not registered: the lesson was not read by `readLesson` then.
 *
 * @example
 * grade([{ id: 'there', kind: 'exists', args: { entity: 'group', name: 'Developers' }, misconception: null }], evidence).passed
 */
export function grade(checks: readonly CheckSpec[], evidence: Evidence): Report {
  let firstFailing: string | null = null;
  const results = checks.map((spec): CheckResult => {
    const kind = byKind.get(spec.kind);
    if (kind === undefined) throw new Error(`No check of kind "${spec.kind}" is registered`);
    const { label, judge } = kind.prepare(spec);
    const { pass, reasons, decision } = judge(evidence);
    const settled = { id: spec.id, kind: spec.kind, label, decision };
    if (pass) return { ...settled, verdict: 'pass', reasons: [] };
    if (firstFailing !== null) return { ...settled, verdict: 'pending', reasons: [] };
    firstFailing = spec.id;
    return { ...settled, verdict: 'fail', reasons };
  });
  return { passed: firstFailing === null, results, firstFailing };
}

/** Whether one of the checks compares with the author's solution, so that `evidence.solution` has to be there. */
export const needsSolution = (checks: readonly CheckSpec[]): boolean =>
  checks.some(({ kind, args }) => byKind.get(kind)?.comparesWithSolution(args) === true);

/**
 * What `evidence.compare` has to be for these checks: nothing when none of them compares. It is loaded when it is first needed, because a
 * page has no room for it before. `catalog` has to have loaded what it knows of the services that the policies name.
 */
export async function comparisonFor(
  checks: readonly CheckSpec[],
  catalog?: ComparisonCatalog,
): Promise<Compare | undefined> {
  if (!checks.some(({ kind, args }) => byKind.get(kind)?.compares(args) === true)) return undefined;
  const { compare } = await import('../iam/comparison.ts');
  return catalog === undefined ? compare : (before, after, options) => compare(before, after, { ...options, catalog });
}

/** The checks before anything was tried: labels only. */
export function ungraded(checks: readonly CheckSpec[]): readonly CheckResult[] {
  return checks.map((spec) => {
    const kind = byKind.get(spec.kind);
    if (kind === undefined) throw new Error(`No check of kind "${spec.kind}" is registered`);
    return {
      id: spec.id,
      kind: spec.kind,
      label: kind.prepare(spec).label,
      verdict: 'pending',
      reasons: [],
      decision: null,
    };
  });
}
