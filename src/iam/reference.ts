/** An AWS managed policy as the reference data has it. `document` is JSON text, laid out as the console shows it. */
export interface ManagedPolicyReference {
  readonly arn: string;
  readonly versionId: string;
  /** ISO 8601. */
  readonly createDate: string;
  readonly document: string;
}

/** Data that a call needs and that is not loaded yet. */
export type Need =
  | { readonly kind: 'managed-policy'; readonly arn: string }
  | { readonly kind: 'managed-policy-names' }
  | { readonly kind: 'service-names' }
  | { readonly kind: 'service'; readonly service: string };

/** Reference data at hand. `undefined` means not loaded yet: answer `{needs}`; `null` means that AWS has no such thing. */
export interface Reference {
  managedPolicy(arn: string): ManagedPolicyReference | null | undefined;
}

/** Nothing was done: load these and call again with the same arguments. */
export interface Needs {
  readonly needs: readonly Need[];
}
