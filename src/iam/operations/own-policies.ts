import { type Account, type ManagedPolicy, type PolicyVersion } from '../account/account.ts';
import { parsePolicyArn } from '../account/arn.ts';
import { awsPolicyId } from '../account/ids.ts';
import type { ListedPolicy } from '../account/policy-shapes.ts';
import type { Scope } from '../operation.ts';
import type { ManagedPolicyListing } from '../reference.ts';
import { apiError, ok, type Result } from '../result.ts';
import { malformedArn, unknownPolicy } from './managed.ts';

/** A policy that the caller is about to change. AWS: its own managed policies are nobody else's to change, whatever one is allowed. */
export function findOwnPolicy({ world, principal }: Scope, action: string, arn: string): Result<ManagedPolicy> {
  const parts = parsePolicyArn(arn);
  if (parts === null) return malformedArn();
  if (parts.owner === 'aws') {
    const what = `is not authorized to perform: ${action} on resource: policy ${arn}`;
    return apiError('AccessDenied', `User: ${principal.arn} ${what}`);
  }
  const policy = world.account.policies.get(arn);
  return policy === undefined ? unknownPolicy(arn) : ok(policy);
}

/** An AWS managed policy as the list of them has it; at the version that the account holds, when it holds one. */
export function listedPolicy({ policies }: Account, listing: ManagedPolicyListing): ListedPolicy {
  const { name, arn, versionId, createDate, updateDate } = listing;
  const known = policies.get(arn);
  return {
    name,
    id: awsPolicyId(arn),
    arn,
    path: parsePolicyArn(arn)?.path ?? '/',
    defaultVersionId: known?.defaultVersionId ?? versionId,
    createDate,
    updateDate: known?.updateDate ?? updateDate,
  };
}

export function findVersion(policy: ManagedPolicy, id: string): Result<PolicyVersion> {
  const version = policy.versions.get(id);
  if (version !== undefined) return ok(version);
  return apiError('NoSuchEntity', `Policy ${policy.arn} version ${id} does not exist or is not attachable.`);
}
