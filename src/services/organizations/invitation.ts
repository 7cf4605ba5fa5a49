import { administrator, later, printedTime, type Instant, type Json, type World } from '../../iam/index.ts';
import { newOrganization, newTarget } from './create.ts';
import type { Unsettled } from './organization.ts';
import { emailOf } from './shapes.ts';

/** The example company: it has invited this account, as every other. */
const company = {
  name: 'Example Corp',
  id: 'o-exampleorg1',
  rootId: 'r-ex4m',
  handshakeId: 'h-exampleinvitation1',
} as const;

/** AWS's own examples; the second is for an account that has the first. */
const managementAccountOf = (accountId: string): string =>
  accountId === '111122223333' ? '444455556666' : '111122223333';

/** AWS: an invitation expires after fifteen days. orgs_manage_accounts_invites.html */
const OPEN_FOR = 15 * 24 * 3600;

type State = 'OPEN' | 'ACCEPTED' | 'EXPIRED';

/** The organization as the account finds it when it accepts. */
export function companyOf({ account }: World, at: Instant): Unsettled {
  const managementAccountId = managementAccountOf(account.id);
  const { id, rootId, name } = company;
  return newOrganization({
    kind: 'member',
    id,
    rootId,
    managementAccountId,
    createDate: at,
    below: [
      newTarget('ou-ex4m-sandbox1', 'Sandbox', rootId),
      newTarget('ou-ex4m-workload', 'Workloads', rootId),
      newTarget(managementAccountId, name, rootId),
      newTarget(account.id, 'IAM Dojo', rootId),
    ],
  });
}

export const isInvitation = (id: string): boolean => id === company.handshakeId;

/** The invitation came when the account was opened. */
const requestedAt = ({ account }: World, at: Instant): Instant =>
  account.roles.get(administrator.roleName)?.createDate ?? at;

export function invitationState(world: World, at: Instant): State {
  const { organization } = world;
  if (organization.kind === 'member' && organization.id === company.id) return 'ACCEPTED';
  return at > later(requestedAt(world, at), OPEN_FOR) ? 'EXPIRED' : 'OPEN';
}

/** The invitation, members in the order of the service model. */
export function invitationShape(world: World, at: Instant): Json {
  const { account } = world;
  const management = managementAccountOf(account.id);
  const requested = requestedAt(world, at);
  return {
    Id: company.handshakeId,
    Arn: `arn:aws:organizations::${management}:handshake/${company.id}/invite/${company.handshakeId}`,
    Parties: [
      { Id: company.id.slice(2), Type: 'ORGANIZATION' },
      { Id: account.id, Type: 'ACCOUNT' },
    ],
    State: invitationState(world, at),
    RequestedTimestamp: printedTime(requested),
    ExpirationTimestamp: printedTime(later(requested, OPEN_FOR)),
    Action: 'INVITE',
    Resources: [
      {
        Value: company.id.slice(2),
        Type: 'ORGANIZATION',
        Resources: [
          { Value: emailOf(management), Type: 'MASTER_EMAIL' },
          { Value: company.name, Type: 'MASTER_NAME' },
          { Value: 'ALL', Type: 'ORGANIZATION_FEATURE_SET' },
        ],
      },
      { Value: account.id, Type: 'ACCOUNT' },
    ],
  };
}

/** The ARN of an invitation as policies name it. */
export const invitationArn = ({ account }: World, id: string): string =>
  `arn:aws:organizations::${managementAccountOf(account.id)}:handshake/${company.id}/invite/${id}`;
