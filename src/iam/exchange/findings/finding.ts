import type { EntityKind } from '../../account/account.ts';
import type { Ask } from '../../account/request.ts';
import type { Phrase } from '../../phrase.ts';

/** What can be found in an account. */
export type FindingKind =
  | 'admins'
  | 'openRoles'
  | 'oldKeys'
  | 'keysUnknown'
  | 'useUnknown'
  | 'unusedRoles'
  | 'ownPolicies'
  | 'redundant'
  | 'emptyGroups'
  | 'alikeGroups'
  | 'noGroup'
  | 'unattached';

/** `unknown`: nothing can be said, because the account does not tell. */
export type Severity = 'high' | 'medium' | 'low' | 'unknown';

export type FindingItemId =
  | 'adminBy'
  | 'openTrust'
  | 'conditionalTrust'
  | 'keyAge'
  | 'fact'
  | 'neverUsed'
  | 'lastUsed'
  | 'policiesOfOwn'
  | 'nothingNew'
  | 'nothingNewBounded'
  | 'samePolicies'
  | 'sameMembers';

/** What a finding is about: by name, a policy by its ARN. */
export interface FoundEntity {
  readonly kind: EntityKind | 'policy';
  readonly name: string;
}

export interface FindingItem {
  readonly entity: FoundEntity;
  readonly phrase: Phrase<FindingItemId>;
  /** A request of that entity that shows it; null when there is nothing to ask. */
  readonly ask: Pick<Ask, 'action' | 'resource'> | null;
}

export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly items: readonly FindingItem[];
}
