import { defineCheck, failsBecause, passes } from '../check.ts';
import { exists, missing } from '../entities.ts';

export const member = defineCheck({
  kind: 'member',
  shape: { user: 'text', group: 'text' },
  documentation: 'The user is a member of the group: `member: { user: dev-alice, group: Developers }`.',
  label: (args) => ({ id: 'member', values: { ...args } }),
  judge({ user, group }, { after }) {
    const entities = [
      { entity: 'user', name: user },
      { entity: 'group', name: group },
    ] as const;
    const absent = entities.find((entity) => !exists(after, entity));
    if (absent !== undefined) return failsBecause(missing(after, absent));
    const members = after.account.groups.get(group)?.members ?? [];
    if (members.includes(user)) return passes();
    if (members.length === 0) return failsBecause([{ id: 'noMembers', values: { user, group } }]);
    return failsBecause([{ id: 'notMember', values: { user, group, members: members.join(', ') } }]);
  },
});
