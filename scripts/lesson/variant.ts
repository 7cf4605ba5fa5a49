import type { MutationId } from '../../src/grader/index.ts';
import type { World } from '../../src/iam/index.ts';

/**
 * What is expected of a variant of a solution.
 * - `mutant`: rejected, if anybody can do more than after the solution or loses what the solution left alone.
 * - `equivalent`: accepted, since it means the same.
 * - `structure`: means the same and is kept elsewhere or in another kind of policy. Rejected where a check of the task is about that.
 */
export type Expectation = 'mutant' | 'equivalent' | 'structure';

/** The world after a solution, changed by one thing. */
export interface Variant {
  /** The kind of change: `admin-added`. */
  readonly change: string;
  /** What it was done to: `group Developers`. */
  readonly where: string;
  readonly expectation: Expectation;
  /** The mutation that a check of the task may be there to catch; null where no kind of check is about it. */
  readonly mutation: MutationId | null;
  /** Names of the users, groups and policies that a check has to name to be about a structure. */
  readonly names: readonly string[];
  readonly world: World;
}

/** By which authors name it: `admin-added group Developers`. */
export const nameOf = ({ change, where }: Pick<Variant, 'change' | 'where'>): string => `${change} ${where}`;
