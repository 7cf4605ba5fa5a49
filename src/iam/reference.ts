import type { ServiceFacts } from './comparison/comparison.ts';

/** An AWS managed policy as the reference data has it. `document` is JSON text, laid out as the console shows it. */
export interface ManagedPolicyReference {
  readonly arn: string;
  readonly versionId: string;
  /** ISO 8601. */
  readonly createDate: string;
  readonly document: string;
}

/** A line of the list of AWS managed policies. */
export interface ManagedPolicyListing {
  readonly name: string;
  readonly arn: string;
  readonly versionId: string;
  /** When the policy was first published, ISO 8601. */
  readonly createDate: string;
  /** When the version that `versionId` names was made. */
  readonly updateDate: string;
}

/** What a call needs and is not loaded yet: reference data, the operations of a family, or commands. */
export type Need =
  | { readonly kind: 'managed-policy'; readonly arn: string }
  | { readonly kind: 'managed-policy-names' }
  | { readonly kind: 'service-names' }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'operations'; readonly family: string }
  /** A part of the command line. */
  | { readonly kind: 'commands'; readonly part: string };

/** Reference data at hand. `undefined` means not loaded yet: answer `{needs}`; `null` means that AWS has no such thing. */
export interface Reference {
  managedPolicy(arn: string): ManagedPolicyReference | null | undefined;
  managedPolicyNames(): readonly ManagedPolicyListing[] | undefined;
  /** Prefix to full name: `s3` to `Amazon S3`. */
  serviceNames(): ReadonlyMap<string, string> | undefined;
  /** By prefix in small letters. */
  service(prefix: string): ServiceFacts | null | undefined;
}

/** Nothing was done: load these and call again with the same arguments. */
export interface Needs {
  readonly needs: readonly Need[];
}
