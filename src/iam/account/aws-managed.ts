import type { PolicyDocument } from '../policy/document.ts';
import type { ManagedPolicyReference } from '../reference.ts';
import type { ManagedPolicy } from './account.ts';
import type { PolicyArn } from './arn.ts';
import { awsPolicyId } from './ids.ts';

/** An AWS managed policy as an account has it from its first reference on: one version, the one that AWS had then. */
export const awsManagedPolicy = (
  { arn, versionId, createDate }: Omit<ManagedPolicyReference, 'document'>,
  { name, path }: Pick<PolicyArn, 'name' | 'path'>,
  document: PolicyDocument,
): ManagedPolicy => ({
  arn,
  name,
  path,
  awsManaged: true,
  id: awsPolicyId(arn),
  description: null,
  createDate,
  updateDate: createDate,
  nextVersion: Number(versionId.slice(1)) + 1,
  defaultVersionId: versionId,
  versions: new Map([[versionId, { id: versionId, createDate, document }]]),
  tags: new Map(),
});
