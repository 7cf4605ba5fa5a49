import { apiError, ok, type ControlPolicy, type OrganizationTarget, type Result } from '../../iam/index.ts';
import { containerOf, kindOf, type Joined } from './organization.ts';

// Sentences that were seen in transcripts or stand in the API reference; those of the units and of moves are unverified.

export function findTarget({ targets }: Joined, id: string): Result<OrganizationTarget> {
  const target = targets.get(id);
  return target === undefined
    ? apiError('TargetNotFoundException', "You specified a target that doesn't exist.")
    : ok(target);
}

export function findPolicy({ policies }: Joined, id: string): Result<ControlPolicy> {
  const policy = policies.get(id);
  return policy === undefined
    ? apiError('PolicyNotFoundException', "You specified a policy that doesn't exist.")
    : ok(policy);
}

/** A policy that is about to be changed. AWS: FullAWSAccess is nobody's to change. */
export function findOwnPolicy(organization: Joined, id: string): Result<ControlPolicy> {
  const policy = findPolicy(organization, id);
  return policy.ok && policy.value.awsManaged
    ? apiError('InvalidInputException', "You specified a policy that is managed by AWS and can't be modified.")
    : policy;
}

export function findRoot({ targets, rootId }: Joined, id: string): Result<OrganizationTarget> {
  const root = targets.get(id);
  return root === undefined || id !== rootId
    ? apiError('RootNotFoundException', "You specified a root that doesn't exist.")
    : ok(root);
}

export function findParent(organization: Joined, id: string): Result<OrganizationTarget> {
  const parent = containerOf(organization, id);
  return parent === null
    ? apiError('ParentNotFoundException', "You specified a parent that doesn't exist.")
    : ok(parent);
}

export function findUnit({ targets }: Joined, id: string): Result<OrganizationTarget> {
  const unit = targets.get(id);
  return unit === undefined || kindOf(unit) !== 'ORGANIZATIONAL_UNIT'
    ? apiError('OrganizationalUnitNotFoundException', "You specified an organizational unit that doesn't exist.")
    : ok(unit);
}

export function findAccount({ targets }: Joined, id: string): Result<OrganizationTarget> {
  const account = targets.get(id);
  return account === undefined || kindOf(account) !== 'ACCOUNT'
    ? apiError('AccountNotFoundException', "You specified an account that doesn't exist.")
    : ok(account);
}

export const typeNotEnabled = (): ReturnType<typeof apiError> =>
  apiError('PolicyTypeNotEnabledException', 'This operation can be performed only for enabled policy types.');
