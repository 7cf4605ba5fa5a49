import type { Report } from '../../src/grader/index.ts';

/** One thing that was shown, or not, of a lesson. */
export interface Finding {
  /** Id of the block; of the step, for commands shown in the prose. */
  readonly block: string;
  readonly what:
    | 'start'
    | 'solution'
    | 'mistake'
    | 'mistakes'
    | 'check'
    | 'mutant'
    | 'equivalent'
    | 'exception'
    | 'action'
    | 'comparison'
    | 'predict'
    | 'question'
    | 'commands';
  readonly name: string;
  readonly proved: boolean;
  /** Why it is not proved and what to do about it, for the author; or what was found. */
  readonly detail: string;
  /** Where in the YAML of the block it is mended: `['mistakes', 2, 'fails']`. */
  readonly path: readonly PropertyKey[];
  /** What the learner reads, for a mistake: the report of the failing check and the author's words. */
  readonly reads: {
    readonly report: Report;
    readonly says: string;
    readonly recognised: boolean;
    readonly hint: string | null;
  } | null;
}

/** A finding about a block, with what most findings leave open. */
export const finding = (
  about: Omit<Finding, 'path' | 'reads'> & Partial<Pick<Finding, 'path' | 'reads'>>,
): Finding => ({ path: [], reads: null, ...about });
