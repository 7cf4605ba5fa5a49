/** An AWS managed policy at its default version. Same shape as `ManagedPolicyReference` of `iam`, which this room may not import. */
export interface ManagedPolicyData {
  readonly arn: string;
  readonly versionId: string;
  /** When this version was made, ISO 8601 in UTC without fractions. */
  readonly createDate: string;
  /** JSON text, indented by four spaces as the console shows it. */
  readonly document: string;
}

/** A line of the index of AWS managed policies. */
export interface ManagedPolicyEntry {
  readonly name: string;
  readonly arn: string;
  readonly versionId: string;
  /** When the policy was first published. */
  readonly createDate: string;
  /** When the version that `versionId` names was made. */
  readonly updateDate: string;
}

export type AccessLevel = 'List' | 'Read' | 'Write' | 'Tagging' | 'Permissions management';

export interface ActionData {
  /** `GetObject`, without the prefix. */
  readonly name: string;
  readonly levels: readonly AccessLevel[];
  readonly description: string;
  /** Names of resource types; `required` means that a policy must cover one for the action to be allowed. */
  readonly resources: readonly { readonly name: string; readonly required: boolean }[];
  readonly conditionKeys: readonly string[];
}

export interface ServiceData {
  readonly prefix: string;
  readonly name: string;
  readonly actions: readonly ActionData[];
  /** Pattern of the ARN as the Service Authorization Reference writes it. */
  readonly resources: readonly {
    readonly name: string;
    readonly arn: string;
    /** Keys that a condition can ask for when the action is asked on such a resource. */
    readonly conditionKeys: readonly string[];
  }[];
  readonly conditionKeys: readonly { readonly key: string; readonly type: string; readonly description: string }[];
}

/** Which npm packages the data was cut from, and how old it is. */
export interface Versions {
  readonly iamData: { readonly version: string; readonly date: string };
  readonly managedPolicies: { readonly version: string; readonly date: string };
}

/** What a call may ask to be loaded. Same shape as `Need` of `iam`. */
export type Need =
  | { readonly kind: 'managed-policy'; readonly arn: string }
  | { readonly kind: 'managed-policy-names' }
  | { readonly kind: 'service-names' }
  | { readonly kind: 'service'; readonly service: string };
