import { defineCheck, failsBecause, passes } from '../check.ts';
import { exists, missing } from '../entities.ts';

export const notMember = defineCheck({
  kind: 'notMember',
  shape: { user: 'text', group: 'text' },
  documentation:
    'The user is not a member of the group, and both exist: `notMember: { user: dev-alice, group: Developers }`.',
  label: (args) => ({ id: 'outside', values: { ...args } }),
  judge({ user, group }, { after }) {
    const entities = [
      { entity: 'user', name: user },
      { entity: 'group', name: group },
    ] as const;
    // A person who was deleted was not moved, and a slip in a name would pass for good.
    const absent = entities.find((entity) => !exists(after, entity));
    if (absent !== undefined) return failsBecause(missing(after, absent));
    const isMember = after.account.groups.get(group)?.members.includes(user) === true;
    return isMember ? failsBecause([{ id: 'stillMember', values: { user, group } }]) : passes();
  },
});
