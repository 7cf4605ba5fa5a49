import type { Scenario } from '../course/index.ts';
import type { ApiCall } from '../iam/index.ts';

/** A ready account of the sandbox as the menu shows it. */
export type ReadyAccount = Pick<Scenario, 'id' | 'title' | 'summary' | 'tries'>;

/** And with the calls that make it: what the page fetches when somebody starts from it. */
export interface PreparedAccount extends ReadyAccount {
  readonly calls: readonly ApiCall[];
}
