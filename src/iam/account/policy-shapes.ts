import type { Json } from '../operation.ts';
import type { Account, ManagedPolicy, PolicyVersion } from './account.ts';
import { printedTime } from './shapes.ts';

/** The `AttachedPolicy` shape. */
export const attachedPolicyShape = (account: Account, arn: string): { readonly [member: string]: Json } => ({
  PolicyName: account.policies.get(arn)?.name ?? arn,
  PolicyArn: arn,
});

/** What the `Policy` shape tells of a policy, whether the account has it or AWS lists it. */
export type ListedPolicy = Pick<
  ManagedPolicy,
  'name' | 'id' | 'arn' | 'path' | 'defaultVersionId' | 'createDate' | 'updateDate'
>;

/** In how many places a managed policy is used, as permissions and as boundary. */
export interface PolicyUse {
  readonly attached: number;
  readonly boundary: number;
}

/** The `Policy` shape as lists show it. AWS: only GetPolicy tells description and tags. */
export const policyShape = (policy: ListedPolicy, use: PolicyUse): { readonly [member: string]: Json } => ({
  PolicyName: policy.name,
  PolicyId: policy.id,
  Arn: policy.arn,
  Path: policy.path,
  DefaultVersionId: policy.defaultVersionId,
  AttachmentCount: use.attached,
  PermissionsBoundaryUsageCount: use.boundary,
  IsAttachable: true,
  CreateDate: printedTime(policy.createDate),
  UpdateDate: printedTime(policy.updateDate),
});

/** The `PolicyVersion` shape as lists show it, without the document. */
export const policyVersionShape = (
  policy: ManagedPolicy,
  version: PolicyVersion,
): { readonly [member: string]: Json } => ({
  VersionId: version.id,
  IsDefaultVersion: version.id === policy.defaultVersionId,
  CreateDate: printedTime(version.createDate),
});
