import { withEntry, type Account, type ManagedPolicy, type PolicyVersion } from '../account/account.ts';
import { parsePolicyArn } from '../account/arn.ts';
import { awsPolicyId } from '../account/ids.ts';
import type { ListedPolicy } from '../account/shapes.ts';
import type { Scope } from '../operation.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import type { ManagedPolicyListing, Needs, Reference } from '../reference.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { World } from '../world.ts';

/** AWS: the text of these refusals was recorded in 2025 and 2026. */
export const unknownPolicy = (arn: string): ReturnType<typeof apiError> =>
  apiError('NoSuchEntity', `Policy ${arn} was not found.`);

export const notAttachable = (arn: string): ReturnType<typeof apiError> =>
  apiError('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`);

// AWS: two spaces after the colon.
export const malformedArn = (): ReturnType<typeof apiError> =>
  apiError('ValidationError', 'Invalid ARN:  Could not be parsed!');

/** The managed policy of that ARN: as the account has it, or as AWS has it now when it is an AWS managed one that is new to the account. */
export function findPolicy(
  account: Account,
  arn: string,
  reference: Reference,
  missing: (arn: string) => ReturnType<typeof apiError> = unknownPolicy,
): Result<ManagedPolicy> | Needs {
  const known = account.policies.get(arn);
  if (known !== undefined) return ok(known);
  const parts = parsePolicyArn(arn);
  if (parts === null) return malformedArn();
  if (parts.owner !== 'aws') return missing(arn);
  const found = reference.managedPolicy(arn);
  if (found === undefined) return { needs: [{ kind: 'managed-policy', arn }] };
  if (found === null) return missing(arn);
  const document = parsePolicyDocument(found.document);
  if (!document.ok) throw new Error(`The reference document of ${arn} does not parse: ${document.error.message}`);
  const { versionId, createDate } = found;
  return ok({
    arn,
    name: parts.name,
    path: parts.path,
    awsManaged: true,
    id: awsPolicyId(arn),
    description: null,
    createDate,
    updateDate: createDate,
    nextVersion: Number(versionId.slice(1)) + 1,
    defaultVersionId: versionId,
    versions: new Map([[versionId, { id: versionId, createDate, document: document.value }]]),
  });
}

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

/** The world with one managed policy exchanged or added. */
export function withPolicy(world: World, policy: ManagedPolicy): World {
  const { account } = world;
  return { ...world, account: { ...account, policies: withEntry(account.policies, policy.arn, policy) } };
}
