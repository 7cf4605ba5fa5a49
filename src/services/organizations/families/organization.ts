import { acceptHandshake } from '../accept-handshake.ts';
import { createOrganization } from '../create-organization.ts';
import { deleteOrganization } from '../delete-organization.ts';
import { describeOrganization } from '../describe-organization.ts';
import { leaveOrganization } from '../leave-organization.ts';
import { listHandshakesForAccount } from '../list-handshakes-for-account.ts';

/** Whether the account is in an organization, and how it came there. */
export const organizationOperations = [
  describeOrganization,
  createOrganization,
  deleteOrganization,
  leaveOrganization,
  listHandshakesForAccount,
  acceptHandshake,
] as const;
