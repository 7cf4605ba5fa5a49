import type { CallRecord, Decision, Reference, World } from '../iam/index.ts';
import type { CheckPhrase } from './report.ts';
import { hasShape, type ArgsOf, type CheckSpec, type Shape } from './spec.ts';

/** What a check may look at: the world at the start of the lesson, the world now, every call in between. */
export interface Evidence {
  readonly before: World;
  readonly after: World;
  readonly records: readonly CallRecord[];
  readonly reference: Reference;
}

export interface Judgement {
  readonly pass: boolean;
  readonly reasons: readonly CheckPhrase[];
  readonly decision: Decision | null;
}

export const passes = (decision: Decision | null = null): Judgement => ({ pass: true, reasons: [], decision });
export const failsBecause = (reasons: readonly CheckPhrase[], decision: Decision | null = null): Judgement => ({
  pass: false,
  reasons,
  decision,
});

/** One kind of check: its key in the lesson file, the shape of its value, what it says and how it judges. */
export interface CheckDefinition<S extends Shape> {
  readonly kind: string;
  readonly shape: S;
  /** One sentence for lesson authors. */
  readonly documentation: string;
  label(args: ArgsOf<S>): CheckPhrase;
  judge(args: ArgsOf<S>, evidence: Evidence): Judgement;
}

/** A kind whose arguments are checked on the way in, so that a registry can hold them all. */
export interface CheckKind {
  readonly kind: string;
  readonly shape: Shape;
  readonly documentation: string;
  prepare(spec: CheckSpec): { readonly label: CheckPhrase; judge(evidence: Evidence): Judgement };
}

/** Says a kind of check once. `prepare` throws on arguments of another shape: the lesson was not read by `readLesson` then. */
export function defineCheck<const S extends Shape>(definition: CheckDefinition<S>): CheckKind {
  return {
    kind: definition.kind,
    shape: definition.shape,
    documentation: definition.documentation,
    prepare({ id, args }) {
      if (!hasShape(definition.shape, args))
        throw new Error(`The check "${id}" does not have the shape of "${definition.kind}"`);
      return { label: definition.label(args), judge: (evidence) => definition.judge(args, evidence) };
    },
  };
}
