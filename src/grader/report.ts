import type { Decision, ExplainPhraseId, Phrase } from '../iam/index.ts';

/** `pending`: not settled, because an earlier check of the same task fails first. */
export type CheckVerdict = 'pass' | 'fail' | 'pending';

export interface CheckResult {
  readonly id: string;
  /** The kind of check, `allows`. */
  readonly kind: string;
  readonly verdict: CheckVerdict;
  /** What the check asks for, as the learner reads it in the list. */
  readonly label: LabelPhrase;
  /** Why it fails and what to look at; empty unless it fails. */
  readonly reasons: readonly ReasonPhrase[];
  /** The decision behind it on the account as it is now, where the check asks for one; its words are in `reasons`. */
  readonly decision: Decision | null;
}

export interface Report {
  readonly passed: boolean;
  readonly results: readonly CheckResult[];
  /** Id of the first check that fails, or null. */
  readonly firstFailing: string | null;
}

/** What a check asks for; `strings` has the words of these and of the reasons. */
export type LabelId =
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
  | 'noRedundantAttachments'
  | 'noMoreThanStart'
  | 'noMoreThanSolution'
  | 'noLessThanStart'
  | 'noLessThanSolution'
  | 'noCredentials'
  | 'exists'
  | 'absent'
  | 'atMost'
  | 'ran'
  | 'neverRan';

/** Why a check fails. Apart from the labels, because a page needs these words first when something is judged. */
export type ReasonId =
  | 'noSuchUser'
  | 'noSuchRole'
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
  | 'hasNoPolicies'
  | 'redundant'
  | 'gained'
  | 'gainedBeyond'
  | 'lost'
  | 'lostBeyond'
  | 'stillHasPassword'
  | 'stillHasKeys'
  | 'stillThere'
  | 'stillInGroups'
  | 'stillHasMembers'
  | 'stillHasPolicies'
  | 'tooManyCommands'
  | 'tooManyPolicies'
  | 'tooManyCarried'
  | 'tooManyStatements'
  | 'notRun'
  | 'ranOtherwise'
  | 'ranAnyway'
  | NearestId;

/** What came nearest to allowing something, in the words of the decision. */
export type NearestId = Extract<ExplainPhraseId, `nearest${string}`>;

export type LabelPhrase = Phrase<LabelId>;
/** Where a statement explains the reason, `byPolicy`, `byArn`, `byEntity`, `byName`, `byPlacement`, `byStatement` and `bySid` lead to it. */
export type ReasonPhrase = Phrase<ReasonId>;
