import { defineCheck, failsBecause, passes } from '../check.ts';
import { firstMissing } from '../entities.ts';

export const notMember = defineCheck({
  kind: 'notMember',
  shape: { user: 'text', group: 'text' },
  documentation:
    'The user is not a member of the group, and both exist: `notMember: { user: dev-alice, group: Developers }`.',
  catches: ['command-left-out', 'member-added'],
  label: (args) => ({ id: 'outside', values: { ...args } }),
  judge({ user, group }, { after }) {
    // A person who was deleted was not moved, and a slip in a name would pass for good.
    const absent = firstMissing(after, user, group);
    if (absent !== null) return failsBecause(absent);
    const isMember = after.account.groups.get(group)?.members.includes(user) === true;
    return isMember ? failsBecause([{ id: 'stillMember', values: { user, group } }]) : passes();
  },
});
