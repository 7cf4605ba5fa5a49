import type { Account, Instant } from './account/account.ts';
import type { PolicyLevel } from './evaluation/decision.ts';
import type { PolicyDocument } from './policy/document.ts';

/** An object in a bucket. `body` is text; sizes are counted in UTF-8 bytes. */
export interface S3Object {
  readonly key: string;
  readonly body: string;
  readonly lastModified: Instant;
}

export interface Bucket {
  readonly name: string;
  readonly creationDate: Instant;
  readonly objects: ReadonlyMap<string, S3Object>;
  /** The bucket policy, or null. */
  readonly policy: PolicyDocument | null;
}

/** A virtual machine; one that is terminated is still listed for an hour. */
export interface Ec2Instance {
  /** `i-` and seventeen hexadecimal digits. */
  readonly id: string;
  readonly imageId: string;
  readonly instanceType: string;
  readonly launchTime: Instant;
  readonly state: 'running' | 'stopped' | 'terminated';
  /** When it came to that state. */
  readonly since: Instant;
  readonly tags: ReadonlyMap<string, string>;
}

/** Data of the services beside IAM: shapes only, because decisions look at the resources. Their operations live in the room `services`. */
export interface Services {
  readonly s3: { readonly buckets: ReadonlyMap<string, Bucket> };
  readonly ec2: { readonly instances: ReadonlyMap<string, Ec2Instance> };
}

/** A service control policy. */
export interface ControlPolicy {
  /** `p-FullAWSAccess`, or `p-` and eight characters. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly awsManaged: boolean;
  readonly document: PolicyDocument;
}

/** A place in an organization to which control policies are attached: the root, an organizational unit, an account. */
export interface OrganizationTarget {
  readonly id: string;
  readonly name: string;
  /** Id of the place above it; null of the root. */
  readonly parent: string | null;
  /** Ids of the control policies attached here, in order of attachment. */
  readonly attached: readonly string[];
}

/**
 * What the account belongs to. A member account here may also manage the organization's policies, as a delegated administrator may in AWS.
 * AWS: control policies do not limit the management account. orgs_manage_policies_scps.html
 */
export type Organization =
  | { readonly kind: 'standalone' }
  | {
      readonly kind: 'member' | 'management';
      /** `o-` and ten characters. */
      readonly id: string;
      readonly managementAccountId: string;
      readonly createDate: Instant;
      /** `r-` and four characters. */
      readonly rootId: string;
      /** The root, units and accounts by id; this account is among them. */
      readonly targets: ReadonlyMap<string, OrganizationTarget>;
      readonly policies: ReadonlyMap<string, ControlPolicy>;
      /** Whether service control policies are switched on at the root. */
      readonly controls: boolean;
      /**
       * The service control policies that limit this account, from the root down; null when none do. INVARIANT: this, `path` and `facts` follow
       * from the rest; the operations of Organizations see to it.
       */
      readonly scps: readonly PolicyLevel[] | null;
      /** `aws:PrincipalOrgPaths`: the organization, and the places from the root down to the one that the account is in. */
      readonly path: string;
      /** What there is in it, by id: for the difference of two worlds. */
      readonly facts: readonly (readonly [id: string, fact: string])[];
    };

/** What was told of an account that was brought, beside what its export holds. */
export interface Told {
  /** Whether its control policies were told: those of `organization`, or that none limit it. */
  readonly controls: boolean;
  /** The buckets whose policies were told, and whether telling made them. */
  readonly buckets: ReadonlyMap<string, 'made' | 'known'>;
  /** Whether no other resource has a policy. */
  readonly allResources: boolean;
  /** Whether it was told what the requests of this account come with. */
  readonly session: boolean;
  /** Context keys of every request, names in small letters, over what the account supplies; an empty list takes a key out. */
  readonly context: ReadonlyMap<string, readonly string[]>;
  /** Whether sessions of roles are opened with MFA; null when nobody said. */
  readonly mfa: boolean | null;
}

/** Everything there is, one immutable value. Only `execute` makes the next one. */
export interface World {
  readonly account: Account;
  readonly services: Services;
  readonly organization: Organization;
  /** The time of the last call. */
  readonly clock: Instant;
  /** By how many seconds this account's time is ahead of the time outside, because it was told to wait. */
  readonly waited: number;
  /** How many seconds a change takes until decisions know of it; 0 when they know at once. */
  readonly replication: number;
  /** Absent where nobody had to tell anything. */
  readonly told?: Told;
}
