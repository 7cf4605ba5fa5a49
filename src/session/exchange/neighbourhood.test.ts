import { describe, expect, test } from 'vitest';
import { bigExport } from '../../../test/support/big-export.ts';
import { AT } from '../../../test/support/builders.ts';
import { readAuthorizationDetails } from '../../iam/exchange.ts';
import { accountMap } from '../account-map.ts';
import type { AccountMap } from '../view.ts';
import { neighbourhood } from './neighbourhood.ts';

function mapOf(size: Parameters<typeof bigExport>[0]): AccountMap {
  const read = readAuthorizationDetails(JSON.stringify(bigExport(size)), { at: AT });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return accountMap(read.value.world);
}

const keysOf = (map: AccountMap): readonly string[] =>
  [...map.users, ...map.roles, ...map.groups, ...map.policies].map(({ key }) => key);

describe('the surroundings of an entity', () => {
  const map = mapOf({ users: 300, groups: 20, roles: 4, policies: 40, groupsPerUser: 2 });

  test('of a user are its groups and the policies of all of them, and no other user', () => {
    const { map: near } = neighbourhood(map, 'user:user-4');
    expect(near.users.map(({ name }) => name)).toEqual(['user-4']);
    expect(near.groups.map(({ name }) => name).toSorted()).toEqual([...(near.users[0]?.groups ?? [])].toSorted());
    expect(near.policies.length).toBeGreaterThan(0);
    const shown = new Set(keysOf(near));
    for (const { from, to } of near.edges) expect([shown.has(from), shown.has(to)]).toEqual([true, true]);
  });

  test('of a group with many members are as many as one drawing holds, and how many more there are', () => {
    const { map: near, more } = neighbourhood(map, 'group:group-0');
    const members = map.groups.find(({ name }) => name === 'group-0')?.members.length ?? 0;
    expect(keysOf(near).length).toBeLessThan(60);
    expect(near.users.length + more).toBeGreaterThanOrEqual(members);
  });

  test('of a policy are its carriers', () => {
    const { map: near } = neighbourhood(map, 'policy:arn:aws:iam::123456789012:policy/Policy-0');
    expect(near.groups.map(({ name }) => name)).toContain('group-0');
  });
});
