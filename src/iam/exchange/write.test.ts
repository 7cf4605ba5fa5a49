import { describe, expect, test } from 'vitest';
import { bigExport } from '../../../test/support/big-export.ts';
import { AT, emptyWorld, Sandbox } from '../../../test/support/builders.ts';
import { danasExport } from '../../../test/support/small-export.ts';
import { factsOf } from '../account/diff.ts';
import { readAuthorizationDetails } from './read.ts';
import { authorizationDetails } from './write.ts';
import type { World } from '../world.ts';

function worldOf(value: unknown): World {
  const read = readAuthorizationDetails(JSON.stringify(value), { at: AT });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.world;
}

describe('an account that goes out', () => {
  test('has the shape in which it came in', () => {
    const details = authorizationDetails(worldOf(danasExport()));
    expect(details).toEqual({ ...danasExport(), Policies: expect.anything() as unknown });
    expect(details.Policies).toHaveLength(2);
    expect(Object.keys(details)).toEqual(['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies']);
  });

  test('comes in again as the same account', () => {
    const size = { users: 40, groups: 8, roles: 6, policies: 20, groupsPerUser: 3 };
    const world = worldOf(bigExport(size));
    const again = worldOf(authorizationDetails(world));
    expect(factsOf(again)).toEqual(factsOf(world));
    expect(authorizationDetails(again)).toEqual(authorizationDetails(world));
  });

  test('leaves out the role of the sandbox and the policy that only it carries', () => {
    expect(authorizationDetails(emptyWorld())).toEqual({
      UserDetailList: [],
      GroupDetailList: [],
      RoleDetailList: [],
      Policies: [],
    });
  });

  test('says in how many places a policy is used', () => {
    const sandbox = new Sandbox(worldOf(danasExport()));
    const printed = JSON.stringify(authorizationDetails(sandbox.world).Policies);
    expect(printed).toContain('"PolicyName":"Limit"');
    const uses = authorizationDetails(sandbox.world).Policies.map((policy) =>
      typeof policy === 'object' && policy !== null && 'PolicyName' in policy
        ? [policy['PolicyName'], policy['AttachmentCount'], policy['PermissionsBoundaryUsageCount']]
        : [],
    );
    expect(uses).toEqual([
      ['Limit', 0, 1],
      ['ReadLogs', 1, 0],
    ]);
  });
});
