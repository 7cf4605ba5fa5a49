import type { World } from '../../src/iam/index.ts';
import { accountAfter } from './account.ts';
import { ACCOUNT, deny } from './builders.ts';
import { serviceOutput } from './service-authorisation.ts';

export const ROOT = 'r-ex4m';
export const SANDBOX = 'ou-ex4m-sandbox1';
export const WORKLOADS = 'ou-ex4m-workload';
export const MANAGEMENT = '111122223333';
export const INVITATION = 'h-exampleinvitation1';

export const organizationArn = (rest: string): string => `arn:aws:organizations::${MANAGEMENT}:${rest}`;

/** An account in no organization. */
export const standalone = (): World => accountAfter([]).world;

/** A member account of the example company. */
export const member = (): World =>
  serviceOutput(standalone(), ['organizations', 'AcceptHandshake'], { HandshakeId: INVITATION }).world;

/** An account that manages an organization with nobody else in it. */
export const management = (): World => serviceOutput(standalone(), ['organizations', 'CreateOrganization']).world;

/** The world with one more policy, and its id. */
export function withControlPolicy(
  world: World,
  Name = 'NoDeletes',
  Content = deny('s3:DeleteObject'),
): { readonly world: World; readonly id: string } {
  const input = { Name, Content, Description: 'for a test', Type: 'SERVICE_CONTROL_POLICY' };
  // Made by calls of one number, policies would have one id.
  const { organization } = serviceOutput(world, ['organizations', 'CreatePolicy'], input).world;
  if (organization.kind === 'standalone') throw new Error('No organization');
  const made = [...organization.policies.values()].at(-1);
  if (made === undefined) throw new Error('No policy');
  const id = `p-${Name.toLowerCase()}`;
  const policies = new Map([...organization.policies].filter(([key]) => key !== made.id));
  return { world: { ...world, organization: { ...organization, policies: policies.set(id, { ...made, id }) } }, id };
}

export const attached = (world: World, target: string): readonly string[] => {
  if (world.organization.kind === 'standalone') throw new Error('No organization');
  return world.organization.targets.get(target)?.attached ?? [];
};

export { ACCOUNT };
