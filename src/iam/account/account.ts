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
  /** ARN of the managed policy that is set as permissions boundary. */
  readonly boundary: string | null;
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
  readonly passwordChanged: Instant;
  /** What stands for the password and for those before it, newest first: no password can be read from it. */
  readonly digests: readonly string[];
}

/** The password policy that an account has set. Source: the `PasswordPolicy` shape. */
export interface PasswordPolicy {
  readonly minimumPasswordLength: number;
  readonly requireSymbols: boolean;
  readonly requireNumbers: boolean;
  readonly requireUppercaseCharacters: boolean;
  readonly requireLowercaseCharacters: boolean;
  readonly allowUsersToChangePassword: boolean;
  /** In days; null when passwords do not expire. */
  readonly maxPasswordAge: number | null;
  /** How many passwords back; null when all may be used again. */
  readonly passwordReusePrevention: number | null;
  readonly hardExpiry: boolean | null;
}

/** A virtual MFA device. */
export interface MfaDevice {
  /** Its ARN. */
  readonly serialNumber: string;
  readonly name: string;
  readonly path: string;
  readonly createDate: Instant;
  /** The secret in base 32, from which the codes are computed. Shown when the device is made, and on the sandbox's own device. */
  readonly seed: string;
  readonly tags: ReadonlyMap<string, string>;
  /** Whose it is, and since when; null before it is enabled. INVARIANT: the user exists. */
  readonly enabled: { readonly userName: string; readonly at: Instant } | null;
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
  readonly description: string | null;
  /** The trust policy: who may assume the role. */
  readonly trust: PolicyDocument;
  /** In seconds. */
  readonly maxSessionDuration: number;
  readonly attached: readonly string[];
  readonly inline: ReadonlyMap<string, PolicyDocument>;
  readonly tags: ReadonlyMap<string, string>;
  /** ARN of the managed policy that is set as permissions boundary. */
  readonly boundary: string | null;
  /** What an import told of its last use; uses in this account are in the trail. */
  readonly lastUsed: { readonly at: Instant; readonly region: string } | null;
}

/** What temporary credentials stand for: a user's own session, or a session of a role. */
export type TemporarySession = {
  /** `ASIA…` */
  readonly accessKeyId: string;
  readonly issuedAt: Instant;
  readonly expires: Instant;
  readonly mfa: boolean;
} & (
  | { readonly kind: 'token'; readonly userId: string }
  | {
      readonly kind: 'role';
      readonly roleId: string;
      readonly sessionName: string;
      /** Policies that limit the session, as they were when it was opened; without any it may all that the role may. */
      readonly policies: readonly SessionPolicy[];
      readonly tags: ReadonlyMap<string, string>;
      /** Keys of the tags that go along when the session assumes another role. */
      readonly transitive?: readonly string[];
      /** Who is behind the session, as whoever opened it said; it goes along as well. */
      readonly sourceIdentity?: string;
    }
);

/** `arn` of a managed policy; null of the document that came with the call. */
export interface SessionPolicy {
  readonly name: string;
  readonly arn: string | null;
  readonly document: PolicyDocument;
}

/** A job of GenerateServiceLastAccessedDetails. What it tells is read from the trail up to `createDate`. */
export interface AccessJob {
  readonly id: string;
  readonly arn: string;
  readonly granularity: 'SERVICE_LEVEL' | 'ACTION_LEVEL';
  readonly createDate: Instant;
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
  /** AWS: the keys of a policy's tags are told apart by case, other than those of users and roles. */
  readonly tags: ReadonlyMap<string, string>;
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
  readonly alias: string | null;
  /** Null while the account has set none: AWS has a default of its own then. */
  readonly passwordPolicy: PasswordPolicy | null;
  /** By serial number. */
  readonly mfaDevices: ReadonlyMap<string, MfaDevice>;
  /** Temporary credentials by access key id. Expired ones may still be among them. */
  readonly sessions: ReadonlyMap<string, TemporarySession>;
  readonly credentialReport: { readonly at: Instant; readonly content: string } | null;
  readonly accessJobs: ReadonlyMap<string, AccessJob>;
  /** Quotas that AWS has raised for this account, by name. */
  readonly raisedQuotas: ReadonlyMap<string, number>;
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
