import type { TaskBlock } from '../../src/course/index.ts';
import { catchesOf } from '../../src/grader/schema.ts';
import { bucketVariants } from './bucket-variants.ts';
import type { Concern } from './concern.ts';
import { textsIn, concernOf } from './concern.ts';
import { differenceOf, requestText, type Difference } from './difference.ts';
import { documentVariants } from './document-variants.ts';
import type { Exceptions } from './exceptions.ts';
import { finding, type Finding } from './finding.ts';
import type { Attempt, Judge } from './judge.ts';
import { holesInDenies, turnedRequests } from './asked-requests.ts';
import { accountMutants, plannedMutants } from './mutants.ts';
import type { Scene } from './scene.ts';
import { structures } from './structures.ts';
import { trialsOf, type Outcome, type Trials } from './trials.ts';
import { nameOf, type Variant } from './variant.ts';

/** Kinds of check that ask what people may do. Those that refuse a structure ask how it is built. */
const OF_MEANING: ReadonlySet<string> = new Set(['allows', 'denies', 'noMoreThan', 'noLessThan']);

/** What the variants of one solution are judged with. */
export interface Bench {
  readonly task: TaskBlock;
  readonly judge: Judge;
  readonly scene: Scene;
  readonly accepted: Exceptions;
  readonly rejected: Exceptions;
}

/** Tries everything that one change makes of a solution. `number` is that of the solution, from 1. */
export function tryVariants(bench: Bench, attempt: Attempt, number: number): Trials {
  const { task, scene } = bench;
  const concern: Concern = concernOf(task, attempt.opening, attempt.world);
  const variants = [
    ...accountMutants(scene, attempt.world, [
      ...plannedMutants(attempt.world, concern),
      ...turnedRequests(task.checks, attempt.world),
      ...holesInDenies(task.checks, attempt.world),
    ]),
    ...bucketVariants(task.checks, attempt.world),
    ...structures(scene, attempt.opening, attempt.world, concern),
    ...documentVariants(attempt.world, concern),
  ];
  return trialsOf(variants.map((variant) => tryVariant(bench, attempt, variant, number)));
}

function tryVariant(bench: Bench, attempt: Attempt, variant: Variant, number: number): Outcome {
  const failing = bench.judge.firstFailing({ ...attempt, world: variant.world });
  const told = (what: Finding['what'], detail: string): Finding =>
    finding({ block: bench.task.id, what, name: nameOf(variant), proved: false, detail, path: ['checks'] });
  const difference = (): Difference => differenceOf(attempt.opening, attempt.world, variant.world, bench.judge.compare);
  switch (variant.expectation) {
    case 'mutant':
      return tryMutant(bench, variant, failing, difference, (detail) =>
        told('mutant', `${detail}, after solution ${number}`),
      );
    case 'equivalent':
      return tryEquivalent(bench, variant, failing, difference, told);
    case 'structure':
      return tryStructure(bench, variant, failing, difference, told);
  }
}

type Tell = (what: Finding['what'], detail: string) => Finding;

function tryMutant(
  { accepted }: Bench,
  variant: Variant,
  failing: string | null,
  difference: () => Difference,
  tell: (detail: string) => Finding,
): Outcome {
  if (failing !== null) return { kind: 'mutant', rejectedBy: failing, problem: null };
  const { kind, ...rest } = difference();
  if (kind !== 'gained' && kind !== 'taken') return null;
  if (accepted.cover(nameOf(variant))) return { kind: 'equivalent', accepted: true, problem: null };
  const request = 'witness' in rest ? requestText(rest.witness) : '';
  const problem =
    kind === 'gained'
      ? tell(
          `passes and allows too much: ${request}. Add a check that asks for it, such as noMoreThan, or a line to "accepted"`,
        )
      : tell(
          `passes and takes away: ${request}. Add a check that asks for it, such as noLessThan, or a line to "accepted"`,
        );
  return { kind: 'mutant', rejectedBy: null, problem };
}

function tryEquivalent(
  { rejected }: Bench,
  variant: Variant,
  failing: string | null,
  difference: () => Difference,
  tell: Tell,
): Outcome {
  if (failing === null) return { kind: 'equivalent', accepted: true, problem: null };
  // Some rewrites mean the same as long as their document stands alone: here it does not.
  if (difference().kind !== 'none') return null;
  if (rejected.cover(nameOf(variant))) return { kind: 'mutant', rejectedBy: failing, problem: null };
  const detail = `means the same as the solution and fails on "${failing}". Loosen the check, or add a line to "rejected"`;
  return { kind: 'equivalent', accepted: false, problem: tell('equivalent', detail) };
}

function tryStructure(
  bench: Bench,
  variant: Variant,
  failing: string | null,
  difference: () => Difference,
  tell: Tell,
): Outcome {
  const { task, accepted } = bench;
  if (failing === null) {
    const should = task.checks.find((check) => isAbout(check, variant));
    if (should === undefined || accepted.cover(nameOf(variant)))
      return { kind: 'equivalent', accepted: true, problem: null };
    const detail = `passes, and "${should.id}" is there to catch it. Name in it who or what is meant, or add a line to "accepted"`;
    return { kind: 'mutant', rejectedBy: null, problem: tell('mutant', detail) };
  }
  const kind = task.checks.find(({ id }) => id === failing)?.kind ?? '';
  if (!OF_MEANING.has(kind)) return { kind: 'mutant', rejectedBy: failing, problem: null };
  return tryEquivalent(bench, variant, failing, difference, tell);
}

/** What a check that nothing is left of a sort has to look for, to be about a mutation. */
const SORTS: Readonly<Record<string, string>> = {
  'on-user-not-group': 'direct-policies',
  'inline-not-managed': 'inline-policies',
};

/** Whether a check is there to catch the structure, and names somebody or something of it, or nobody at all. */
function isAbout({ kind, args }: TaskBlock['checks'][number], { mutation, names }: Variant): boolean {
  if (mutation === null || !catchesOf(kind).includes(mutation)) return false;
  const sort = typeof args === 'object' && args !== null && 'what' in args ? args['what'] : undefined;
  if (sort !== undefined && sort !== SORTS[mutation]) return false;
  const texts = textsIn(args).filter((text) => text !== sort);
  return texts.length === 0 || names.some((name) => texts.includes(name));
}
