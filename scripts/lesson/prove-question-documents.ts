import type { DocumentChange } from '../changes/change.ts';
import { overGrants } from '../changes/over-grants.ts';
import { rewrites } from '../changes/rewrites.ts';
import { underGrants } from '../changes/under-grants.ts';
import type { CheckSpec, FixQuestion, Marked, MarkScope } from '../../src/grader/index.ts';
import { bankMarking } from '../../src/grader/questions.ts';
import type { Tried } from './prove-question.ts';

/** What a mended policy must neither exceed nor fall short of. */
const BOTH: readonly CheckSpec[] = ['noMoreThan', 'noLessThan'].map((kind) => ({
  id: kind,
  kind,
  args: { of: 'solution' },
  misconception: null,
}));

/**
 * Tries changes of the first document that passes: with the same meaning they have to pass, with more of it or less they have to fail, each with a
 * reason. A change that the checks let pass is let pass for a reason too: it means the same for the users of this account, or the author left it
 * out of the comparison.
 */
export function tryDocuments(question: FixQuestion, scope: MarkScope): Tried {
  const unlimited = missingLimits(question);
  if (unlimited.length > 0) return { tried: 0, problems: unlimited };
  const mark = (document: string, checks = question.checks): Marked =>
    bankMarking.markAnswer({ ...question, checks }, { kind: 'fix', document }, scope);
  const tried = variantsOf(question).map((variant) => ({ ...variant, marked: mark(variant.document) }));
  const leavesOut = question.checks.some(({ args }) => typeof args === 'object' && args !== null && 'except' in args);
  const problems = tried.flatMap(({ name, document, means, marked }) => {
    if (means === 'same') return marked.right ? [] : [`${name} means the same, and is marked wrong: ${whyNot(marked)}`];
    if (marked.right) return leavesOut || mark(document, BOTH).right ? [] : [`${name} is marked right`];
    return whyNot(marked) === '' ? [`${name} is marked wrong without a reason`] : [];
  });
  const idle = (['more', 'less'] as const)
    .filter((wanted) => {
      const changed = tried.filter(({ means }) => means === wanted);
      return changed.length > 0 && changed.every(({ marked }) => marked.right);
    })
    .map((wanted) => `nothing that allows ${wanted} is marked wrong`);
  return { tried: tried.length, problems: [...problems, ...idle] };
}

interface DocumentVariant {
  readonly name: string;
  readonly document: string;
  /** How much it allows beside the solution. */
  readonly means: 'same' | 'more' | 'less';
}

/** Changes of the first solution. The others are held against it already. */
function variantsOf({ solutions }: FixQuestion): readonly DocumentVariant[] {
  const parsed: unknown = JSON.parse(solutions[0] ?? 'null');
  const of = (means: DocumentVariant['means'], changes: readonly DocumentChange[]): readonly DocumentVariant[] =>
    changes.flatMap(({ id, apply }) => {
      const changed = apply(parsed);
      return changed === null ? [] : [{ name: `solution 1 with ${id}`, document: JSON.stringify(changed), means }];
    });
  return [...of('same', rewrites), ...of('more', overGrants), ...of('less', underGrants)];
}

/** Why an answer is wrong: AWS's refusal, or the check that fails with what it says. */
function whyNot({ report, refusal }: Marked): string {
  if (refusal !== undefined) return refusal.message;
  const failing = report?.results.find(({ verdict }) => verdict === 'fail');
  return failing === undefined || failing.reasons.length === 0
    ? ''
    : `${failing.id} ${JSON.stringify(failing.reasons)}`;
}

/** A policy to mend is held against its solution in both directions: else a right answer may fail, or a wide one pass. */
const missingLimits = ({ checks }: FixQuestion): readonly string[] =>
  BOTH.filter(
    ({ kind }) =>
      !checks.some(
        ({ kind: own, args }) =>
          own === kind && typeof args === 'object' && args !== null && 'of' in args && args.of === 'solution',
      ),
  ).map(({ kind }) => `no check is ${kind}: solution`);
