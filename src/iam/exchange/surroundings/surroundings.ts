import type { Organization, OrganizationTarget, World } from '../../world.ts';

/** Where a control policy is attached, seen from the account: the root, an organizational unit above it, the account itself. */
export type ControlLevel = 'root' | 'unit' | 'account';

/** A control policy at one place. Without `Content` it is `FullAWSAccess`, which everybody knows. */
export interface ToldControl {
  readonly Level: ControlLevel;
  /** Name of the organizational unit; the units are given from the root down. */
  readonly Unit?: string | undefined;
  readonly PolicyName: string;
  readonly PolicyId?: string | undefined;
  /** The document. */
  readonly Content?: string | undefined;
}

export interface ToldBucketPolicy {
  readonly Bucket: string;
  /** The document. */
  readonly Policy: string;
}

/** A context key that every request of the account comes with. */
export interface ToldKey {
  readonly Key: string;
  readonly Values: readonly string[];
}

/**
 * What else decides in an account that was brought, as plain JSON: the input of the sandbox's own operation and the file that `applies` reads.
 * What is absent is not known; an empty list is known to be empty.
 */
export interface Surroundings {
  readonly ServiceControlPolicies?: readonly ToldControl[] | undefined;
  readonly OrganizationId?: string | undefined;
  readonly ManagementAccountId?: string | undefined;
  readonly BucketPolicies?: readonly ToldBucketPolicy[] | undefined;
  /** Whether no other resource has a policy. */
  readonly AllResourcePolicies?: boolean | undefined;
  readonly SessionContext?: readonly ToldKey[] | undefined;
  readonly RoleSessionsWithMfa?: boolean | undefined;
}

/** The name of the policy of AWS that is attached to every place at first. */
export const FULL_ACCESS = 'FullAWSAccess';

/** What stands for the ids of an organization that nobody told. */
export const UNKNOWN_ORGANIZATION = 'o-unknown0000';
export const UNKNOWN_MANAGEMENT = '000000000000';

/** Keys that a request does not carry where nobody told what the organization is called. */
export const OF_UNKNOWN: ReadonlySet<string> = new Set([
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:resourceorgid',
]);

/**
 * What was told of the world, as it is now.
 *
 * @example
 * surroundingsOf(world).BucketPolicies // [{ Bucket: 'app-logs', Policy: '{"Version": …' }]
 */
export function surroundingsOf({ told, organization, services, account }: World): Surroundings {
  if (told === undefined) return {};
  const buckets = [...told.buckets.keys()].flatMap((Bucket): ToldBucketPolicy[] => {
    const policy = services.s3.buckets.get(Bucket)?.policy ?? null;
    return policy === null ? [] : [{ Bucket, Policy: policy.text }];
  });
  const session = [...told.context].filter(([key, values]) => values.length > 0 || !OF_UNKNOWN.has(key));
  return {
    ...(told.controls ? controlsOf(organization, account.id) : {}),
    ...(buckets.length === 0 ? {} : { BucketPolicies: buckets }),
    ...(told.allResources ? { AllResourcePolicies: true } : {}),
    ...(told.session ? { SessionContext: session.map(([Key, Values]) => ({ Key, Values })) } : {}),
    ...(told.mfa === null ? {} : { RoleSessionsWithMfa: told.mfa }),
  };
}

function controlsOf(organization: Organization, accountId: string): Surroundings {
  if (organization.kind === 'standalone') return { ServiceControlPolicies: [] };
  const { id, managementAccountId, targets, policies, rootId } = organization;
  const path: OrganizationTarget[] = [];
  for (let at = targets.get(accountId); at !== undefined; at = targets.get(at.parent ?? '')) path.unshift(at);
  const controls = path.map((target) =>
    target.attached.flatMap((policyId): ToldControl[] => {
      const policy = policies.get(policyId);
      if (policy === undefined) return [];
      const place = placeOf(target, rootId, accountId);
      return policy.awsManaged
        ? [{ ...place, PolicyName: FULL_ACCESS }]
        : [{ ...place, PolicyName: policy.name, PolicyId: policyId, Content: policy.document.text }];
    }),
  );
  const telling = controls.filter(([first, ...more]) => more.length > 0 || first === undefined || !isImplied(first));
  return {
    ServiceControlPolicies: (telling.length === 0 ? controls.slice(0, 1) : telling).flat(),
    ...(id === UNKNOWN_ORGANIZATION ? {} : { OrganizationId: id }),
    ...(managementAccountId === UNKNOWN_MANAGEMENT ? {} : { ManagementAccountId: managementAccountId }),
  };
}

/** FullAWSAccess alone says no more than nothing, but of a unit that there is one. */
const isImplied = ({ Level, Content }: ToldControl): boolean => Level !== 'unit' && Content === undefined;

const placeOf = (
  { id, name }: OrganizationTarget,
  rootId: string,
  accountId: string,
): Pick<ToldControl, 'Level' | 'Unit'> =>
  id === rootId ? { Level: 'root' } : id === accountId ? { Level: 'account' } : { Level: 'unit', Unit: name };
