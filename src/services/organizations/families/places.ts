import { createOrganizationalUnit } from '../create-organizational-unit.ts';
import { deleteOrganizationalUnit } from '../delete-organizational-unit.ts';
import { describeAccount } from '../describe-account.ts';
import { describeOrganizationalUnit } from '../describe-organizational-unit.ts';
import { listAccounts } from '../list-accounts.ts';
import { listAccountsForParent } from '../list-accounts-for-parent.ts';
import { listChildren } from '../list-children.ts';
import { listOrganizationalUnitsForParent } from '../list-organizational-units-for-parent.ts';
import { listParents } from '../list-parents.ts';
import { listRoots } from '../list-roots.ts';
import { moveAccount } from '../move-account.ts';

/** The root, the units and the accounts of an organization. */
export const placeOperations = [
  listRoots,
  createOrganizationalUnit,
  deleteOrganizationalUnit,
  describeOrganizationalUnit,
  listOrganizationalUnitsForParent,
  listAccountsForParent,
  listAccounts,
  describeAccount,
  moveAccount,
  listParents,
  listChildren,
] as const;
