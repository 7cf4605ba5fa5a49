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
export type CheckPhraseId = LabelId | ReasonId;

type LabelId =
  | 'allows'
  | 'denies'
  | 'deniesExplicitly'
  | 'deniesImplicitly'
  | 'grantedBy'
  | 'grantedOnlyBy'
  | 'member'
  | 'outside'
  | 'attached'
  | 'inline'
  | 'inlineAny'
  | 'managed'
  | 'managedAttached'
  | 'versions'
  | 'versionsDefault'
  | 'noDirectPolicies'
  | 'noInlinePolicies'
  | 'noUnusedGroups'
  | 'noMoreThanStart'
  | 'noMoreThanSolution'
  | 'noLessThanStart'
  | 'noLessThanSolution'
  | 'noCredentials'
  | 'exists'
  | 'absent';

type ReasonId =
  | 'noSuchUser'
  | 'noSuchEntity'
  | 'noSuchPolicy'
  | 'nearName'
  | 'nearPolicy'
  | 'notAllowed'
  | 'notDenied'
  | 'onlyImplicit'
  | 'onlyExplicit'
  | 'grantedElsewhere'
  | 'grantedAsWell'
  | 'notMember'
  | 'noMembers'
  | 'stillMember'
  | 'notAttached'
  | 'attachedElsewhere'
  | 'attachedNotInline'
  | 'inlineElsewhere'
  | 'inlineNotManaged'
  | 'noInline'
  | 'otherInline'
  | 'fewVersions'
  | 'otherDefault'
  | 'carriesDirectly'
  | 'carriesInline'
  | 'hasNoMembers'
  | 'gained'
  | 'gainedBeyond'
  | 'lost'
  | 'lostBeyond'
  | 'stillHasPassword'
  | 'stillHasKeys'
  | 'stillThere'
  | 'stillInGroups'
  | 'stillHasMembers'
  | 'stillHasPolicies';

export type CheckPhrase = Phrase<CheckPhraseId>;
