import { withEntry, type Account, type ManagedPolicy } from '../account/account.ts';
import { parsePolicyArn } from '../account/arn.ts';
import { awsManagedPolicy } from '../account/aws-managed.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import type { Needs, Reference } from '../reference.ts';
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
  return ok(awsManagedPolicy(found, parts, document.value));
}

/** The world with one managed policy exchanged or added. */
export function withPolicy(world: World, policy: ManagedPolicy): World {
  const { account } = world;
  return { ...world, account: { ...account, policies: withEntry(account.policies, policy.arn, policy) } };
}
