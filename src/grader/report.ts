import type { Decision, Phrase } from '../iam/index.ts';

/** `pending`: not settled, because an earlier check of the same task fails first. */
export type CheckVerdict = 'pass' | 'fail' | 'pending';

export interface CheckResult {
  readonly id: string;
  /** The kind of check, `allows`. */
  readonly kind: string;
  readonly verdict: CheckVerdict;
  /** What the check asks for, as the learner reads it in the list. */
  readonly label: CheckPhrase;
  /** Why it fails and what to look at; empty unless it fails. */
  readonly reasons: readonly CheckPhrase[];
  /** The decision behind it, where the check asks for one. */
  readonly decision: Decision | null;
}

export interface Report {
  readonly passed: boolean;
  readonly results: readonly CheckResult[];
  /** Id of the first check that fails, or null. */
  readonly firstFailing: string | null;
}

/** The sentences of the checks; `strings` has the words. */
export type CheckPhraseId =
  | 'allows'
  | 'denies'
  | 'member'
  | 'attached'
  | 'exists'
  | 'absent'
  | 'noSuchUser'
  | 'noSuchEntity'
  | 'nearName'
  | 'notAllowed'
  | 'notDenied'
  | 'notMember'
  | 'noMembers'
  | 'notAttached'
  | 'attachedElsewhere'
  | 'stillThere'
  | 'stillInGroups'
  | 'stillHasMembers'
  | 'stillHasPolicies';

export type CheckPhrase = Phrase<CheckPhraseId>;
