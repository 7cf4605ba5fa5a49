import type { ComparisonCatalog } from '../../comparison/comparison.ts';
import type { CallRecord } from '../../operation.ts';
import type { World } from '../../world.ts';
import { withoutSandboxRole } from '../write.ts';
import type { Finding } from './finding.ts';
import { admins } from './full-access.ts';
import { alikeGroups, emptyGroups } from './groups.ts';
import { keys, ownPolicies, unattached, unknowns, unusedRoles, usersInNoGroup } from './people.ts';
import { redundant } from './redundant.ts';
import { openRoles } from './roles.ts';

/**
 * What is worth a look in an account, the urgent first; the role of the sandbox is not part of it. Yields a piece at a time, and null where it has worked
 * without finding anything, so that a page can go on answering. A kind may come in several pieces.
 *
 * @example
 * for (const finding of findings(world, [])) if (finding?.kind === 'emptyGroups') …
 */
export function* findings(
  whole: World,
  trail: readonly CallRecord[],
  catalog?: ComparisonCatalog,
): Generator<Finding | null, void> {
  const world: World = { ...whole, account: withoutSandboxRole(whole.account) };
  const { account } = world;
  const found = (finding: Finding): Finding | null => (finding.items.length === 0 ? null : finding);
  yield found(admins(account));
  for (const finding of openRoles(account)) yield found(finding);
  yield found(keys(world));
  yield found(ownPolicies(account));
  yield found(unusedRoles(world, trail));
  yield found(emptyGroups(account));
  yield found(alikeGroups(account));
  yield found(usersInNoGroup(account));
  yield found(unattached(account));
  for (const finding of unknowns(world, trail)) yield finding;
  yield* redundant(world, catalog);
}
