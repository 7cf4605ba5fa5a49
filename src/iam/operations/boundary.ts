import type { Account, ManagedPolicy } from '../account/account.ts';
import { parsePolicyArn } from '../account/arn.ts';
import type { Authorisation } from '../operation.ts';
import type { Needs, Reference } from '../reference.ts';
import { apiError, ok, type Result } from '../result.ts';
import { findPolicy } from './managed.ts';

/** The managed policy that is to be a permissions boundary. AWS: recorded in February 2026; a scope is a boundary. */
export function findBoundary(account: Account, arn: string, reference: Reference): Result<ManagedPolicy> | Needs {
  if (parsePolicyArn(arn) === null) return apiError('InvalidInput', `ARN ${arn} is not valid.`);
  return findPolicy(account, arn, reference, (missing) =>
    apiError('NoSuchEntity', `Scope ARN: ${missing} does not exist or is not attachable.`),
  );
}

/** The same, where there may be none. */
export const findOptionalBoundary = (
  account: Account,
  arn: string | undefined,
  reference: Reference,
): Result<ManagedPolicy | null> | Needs => (arn === undefined ? ok(null) : findBoundary(account, arn, reference));

/** What a condition can ask of a call on a user or a role. AWS: `iam:PermissionsBoundary`, there when one is set or asked for. */
export const aboutBoundary = (arn: string | null | undefined): NonNullable<Authorisation['context']> =>
  typeof arn === 'string' ? { 'iam:PermissionsBoundary': [arn] } : {};
