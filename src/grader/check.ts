import type { CallRecord, Compare, Decision, Reference, World } from '../iam/index.ts';
import type { MutationId } from './mutations.ts';
import type { LabelPhrase, ReasonPhrase } from './report.ts';
import { hasShape, type ArgsOf, type Fields, type Shape } from './shape.ts';
import type { CheckSpec } from './spec.ts';

/** What a check may look at: the world in which its task opened, the world now, every call in between. */
export interface Evidence {
  readonly before: World;
  readonly after: World;
  /** The world after the author's first solution of the task; null unless one of its checks compares with it. */
  readonly solution: World | null;
  readonly records: readonly CallRecord[];
  readonly reference: Reference;
  /** Compares the access of two worlds; there when one of the checks does, since a page loads it for that alone (`comparisonFor`). */
  readonly compare?: Compare | undefined;
}

export interface Judgement {
  readonly pass: boolean;
  readonly reasons: readonly ReasonPhrase[];
  readonly decision: Decision | null;
}

export const passes = (decision: Decision | null = null): Judgement => ({ pass: true, reasons: [], decision });
export const failsBecause = (reasons: readonly ReasonPhrase[], decision: Decision | null = null): Judgement => ({
  pass: false,
  reasons,
  decision,
});

/** One kind of check: its key in the lesson file, the shape of its value, what it says and how it judges. */
export interface CheckDefinition<S extends Shape> {
  readonly kind: string;
  readonly shape: S;
  /** The field that the value stands for when it is written alone: `no: direct-policies` for `no: { what: direct-policies }`. */
  readonly short?: S extends Fields ? keyof S & string : never;
  /** One sentence for lesson authors. */
  readonly documentation: string;
  /** What is wrong with values that fit the shape one by one; the build shows it to the author. */
  refuse?(args: ArgsOf<S>): string | null;
  /** Whether it looks at `evidence.solution`; no when it does not say. */
  comparesWithSolution?(args: ArgsOf<S>): boolean;
  /** Whether it calls `evidence.compare`; no when it does not say. */
  compares?(args: ArgsOf<S>): boolean;
  /** Set when it judges how something was done and not what the account is now: a task cannot consist of such checks alone. */
  readonly neverAlone?: true;
  /** The wrong changes to a solution that it should catch, as far as its arguments reach. */
  readonly catches: readonly MutationId[];
  label(args: ArgsOf<S>): LabelPhrase;
  judge(args: ArgsOf<S>, evidence: Evidence): Judgement;
}

/** A kind whose arguments are checked on the way in, so that a registry can hold them all. */
export interface CheckKind {
  readonly kind: string;
  readonly shape: Shape;
  readonly short: string | null;
  readonly documentation: string;
  /** What is wrong with these arguments; null when nothing is. */
  refuse(args: unknown): string | null;
  comparesWithSolution(args: unknown): boolean;
  compares(args: unknown): boolean;
  readonly neverAlone: boolean;
  readonly catches: readonly MutationId[];
  prepare(spec: CheckSpec): { readonly label: LabelPhrase; judge(evidence: Evidence): Judgement };
}

/** Says a kind of check once. `prepare` throws on arguments of another shape: the lesson was not read by `readLesson` then. */
export function defineCheck<const S extends Shape>(definition: CheckDefinition<S>): CheckKind {
  const { kind, shape, short, documentation, catches } = definition;
  const misshapen = 'does not have the shape';
  return {
    kind,
    shape,
    short: short ?? null,
    documentation,
    catches,
    neverAlone: definition.neverAlone ?? false,
    refuse: (args) => (hasShape(shape, args) ? (definition.refuse?.(args) ?? null) : misshapen),
    compares: (args) => hasShape(shape, args) && definition.compares?.(args) === true,
    comparesWithSolution: (args) => hasShape(shape, args) && definition.comparesWithSolution?.(args) === true,
    prepare({ id, args }) {
      if (!hasShape(shape, args)) throw new Error(`The check "${id}" ${misshapen} of "${kind}"`);
      return { label: definition.label(args), judge: (evidence) => definition.judge(args, evidence) };
    },
  };
}
