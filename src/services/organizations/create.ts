import type { Instant, OrganizationTarget } from '../../iam/index.ts';
import { FULL_ACCESS, fullAccess, type Joined, type Unsettled } from './organization.ts';

/** A place as it is made: AWS attaches FullAWSAccess to every one while policies of that type are enabled. */
export const newTarget = (id: string, name: string, parent: string | null, controls = true): OrganizationTarget => ({
  id,
  name,
  parent,
  attached: controls ? [FULL_ACCESS] : [],
});

/** An organization with a root and what stands below it. */
export function newOrganization(parts: {
  readonly kind: Joined['kind'];
  readonly id: string;
  readonly rootId: string;
  readonly managementAccountId: string;
  readonly createDate: Instant;
  readonly below: readonly OrganizationTarget[];
}): Unsettled {
  const { kind, id, rootId, managementAccountId, createDate, below } = parts;
  const targets = [newTarget(rootId, 'Root', null), ...below];
  const policy = fullAccess();
  return {
    kind,
    id,
    rootId,
    managementAccountId,
    createDate,
    targets: new Map(targets.map((target) => [target.id, target])),
    policies: new Map([[policy.id, policy]]),
    // AWS: a new organization with all features has service control policies enabled. CreateOrganization, API reference
    controls: true,
  };
}

/** Small letters and digits of an id of the account's own making, so many of them. */
export const lowercase = (id: string, length: number): string => id.toLowerCase().slice(0, length);
