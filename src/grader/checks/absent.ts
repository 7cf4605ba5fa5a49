import type { World } from '../../iam/index.ts';
import { defineCheck, failsBecause, passes } from '../check.ts';
import { exists } from '../entities.ts';
import type { ReasonPhrase } from '../report.ts';
import type { EntitySpec } from '../spec.ts';

export const absent = defineCheck({
  kind: 'absent',
  shape: 'entity',
  documentation: 'A user or a group does not exist: `absent: group Developers`.',
  catches: ['command-left-out'],
  label: (entity) => ({ id: 'absent', values: { ...entity } }),
  judge: (entity, { after }) => (exists(after, entity) ? failsBecause(whatHolds(after, entity)) : passes()),
});

/** That it is still there, and the first thing that AWS would refuse to delete it for. */
function whatHolds({ account }: World, { entity, name }: EntitySpec): readonly ReasonPhrase[] {
  const values = { entity, name };
  const group = entity === 'group' ? account.groups.get(name) : undefined;
  const user = entity === 'user' ? account.users.get(name) : undefined;
  if (group !== undefined && group.members.length > 0) {
    return [{ id: 'stillHasMembers', values: { ...values, members: group.members.join(', ') } }];
  }
  if (user !== undefined && user.groups.length > 0) {
    return [{ id: 'stillInGroups', values: { ...values, groups: user.groups.join(', ') } }];
  }
  const carrier = group ?? user;
  if (carrier !== undefined && carrier.attached.length + carrier.inline.size > 0) {
    const policies = [
      ...carrier.attached.map((arn) => account.policies.get(arn)?.name ?? arn),
      ...carrier.inline.keys(),
    ];
    return [{ id: 'stillHasPolicies', values: { ...values, policies: policies.join(', ') } }];
  }
  return [{ id: 'stillThere', values }];
}
