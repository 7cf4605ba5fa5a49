import type { Finding } from './finding.ts';

/** What was tried on a task and what came of it. */
export interface Trials {
  readonly mutants: { readonly tried: number; readonly rejected: number };
  readonly equivalents: { readonly tried: number; readonly accepted: number };
  readonly findings: readonly Finding[];
  /** Ids of the checks that a mutant failed on first. */
  readonly failedOn: ReadonlySet<string>;
}

/** What came of one variant. Null for one that is neither: it takes away what only the solution had given. */
export type Outcome =
  | { readonly kind: 'mutant'; readonly rejectedBy: string | null; readonly problem: Finding | null }
  | { readonly kind: 'equivalent'; readonly accepted: boolean; readonly problem: Finding | null }
  | null;

export function trialsOf(outcomes: readonly Outcome[]): Trials {
  const mutants = outcomes.flatMap((outcome) => (outcome?.kind === 'mutant' ? [outcome] : []));
  const equivalents = outcomes.flatMap((outcome) => (outcome?.kind === 'equivalent' ? [outcome] : []));
  const rejected = mutants.flatMap(({ rejectedBy }) => rejectedBy ?? []);
  return {
    mutants: { tried: mutants.length, rejected: rejected.length },
    equivalents: { tried: equivalents.length, accepted: equivalents.filter(({ accepted }) => accepted).length },
    findings: outcomes.flatMap((outcome) => outcome?.problem ?? []),
    failedOn: new Set(rejected),
  };
}

export const addUp = (all: readonly Trials[]): Trials => ({
  mutants: {
    tried: sum(all, ({ mutants }) => mutants.tried),
    rejected: sum(all, ({ mutants }) => mutants.rejected),
  },
  equivalents: {
    tried: sum(all, ({ equivalents }) => equivalents.tried),
    accepted: sum(all, ({ equivalents }) => equivalents.accepted),
  },
  findings: all.flatMap(({ findings }) => findings),
  failedOn: new Set(all.flatMap(({ failedOn }) => [...failedOn])),
});

export const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);
