import { defineCheck, failsBecause, passes } from '../check.ts';
import { firstMissing } from '../entities.ts';

export const member = defineCheck({
  kind: 'member',
  shape: { user: 'text', group: 'text' },
  documentation: 'The user is a member of the group: `member: { user: dev-alice, group: Developers }`.',
  catches: ['command-left-out', 'member-removed'],
  label: (args) => ({ id: 'member', values: { ...args } }),
  judge({ user, group }, { after }) {
    const absent = firstMissing(after, user, group);
    if (absent !== null) return failsBecause(absent);
    const members = after.account.groups.get(group)?.members ?? [];
    if (members.includes(user)) return passes();
    if (members.length === 0) return failsBecause([{ id: 'noMembers', values: { user, group } }]);
    return failsBecause([{ id: 'notMember', values: { user, group, members: members.join(', ') } }]);
  },
});
