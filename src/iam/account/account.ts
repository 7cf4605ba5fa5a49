import type { PolicyDocument } from '../policy/document.ts';

/** A moment, as ISO 8601 in UTC without fractions: `2026-11-22T10:00:00Z`. */
export type Instant = string;

export interface User {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly createDate: Instant;
  /** Names of the groups, in the order they were joined. INVARIANT: a group lists the user exactly when the user lists the group. */
  readonly groups: readonly string[];
  /** ARNs of managed policies attached directly, in order of attachment. */
  readonly attached: readonly string[];
  readonly inline: ReadonlyMap<string, PolicyDocument>;
  /** In the order in which the tags were set. AWS: the keys of a user's tags are unique without regard to case, and keep theirs. */
  readonly tags: ReadonlyMap<string, string>;
  /** At most two, oldest first. */
  readonly accessKeys: readonly AccessKey[];
  /**
   * Whether a key was ever made for this user. CreateAccessKey sets it, and nothing takes it back: until then `--profile` signs with a key
   * of the sandbox's own, from then on only with an active key of the list above.
   */
  readonly everHadAccessKey: boolean;
  readonly loginProfile: LoginProfile | null;
}

/** Long-term credentials for the API. The secret is shown once, when the key is made, and not kept. */
export interface AccessKey {
  readonly id: string;
  readonly status: 'Active' | 'Inactive';
  readonly createDate: Instant;
}

/** A password for the console. The password itself is not kept. */
export interface LoginProfile {
  readonly createDate: Instant;
  readonly passwordResetRequired: boolean;
}

export interface Group {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly createDate: Instant;
  readonly members: readonly string[];
  readonly attached: readonly string[];
  readonly inline: ReadonlyMap<string, PolicyDocument>;
}

export interface Role {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly createDate: Instant;
  readonly attached: readonly string[];
  readonly inline: ReadonlyMap<string, PolicyDocument>;
}

export interface PolicyVersion {
  readonly id: string;
  readonly createDate: Instant;
  readonly document: PolicyDocument;
}

export interface ManagedPolicy {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly awsManaged: boolean;
  readonly id: string;
  readonly description: string | null;
  readonly createDate: Instant;
  readonly updateDate: Instant;
  /** The number of the next version. AWS: numbers of deleted versions are never used again. */
  readonly nextVersion: number;
  readonly defaultVersionId: string;
  readonly versions: ReadonlyMap<string, PolicyVersion>;
}

/**
 * One AWS account, immutable. Entities are keyed by their exact name (policies by ARN); names are unique without regard to case,
 * which the operations enforce. Maps, because a user may well be called `constructor`.
 */
export interface Account {
  /** Twelve digits. */
  readonly id: string;
  readonly users: ReadonlyMap<string, User>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly policies: ReadonlyMap<string, ManagedPolicy>;
}

/** The kinds of entity that carry identity policies, with the collection that each lives in. */
export type EntityKind = 'user' | 'group' | 'role';

/** A copy of the map with one entry set. The other entries are shared. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}

/** A copy of the map without one entry. */
export function withoutEntry<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

/** The default document of a managed policy. Throws when the policy or its default version is missing: the account is broken then. */
export function defaultDocument(account: Account, arn: string): PolicyDocument {
  const policy = account.policies.get(arn);
  const version = policy?.versions.get(policy.defaultVersionId);
  if (version === undefined) throw new Error(`The account has no default version of ${arn}`);
  return version.document;
}
