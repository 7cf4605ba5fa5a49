import type { Pages } from './pages.ts';
import type { Entities } from './read.ts';
import type { ImportCounts, ImportReport } from './report.ts';

/** How much the export offers. */
export function countsOf({ entries }: Pages): ImportCounts {
  const aws = entries.Policies.filter(({ record }) => String(record['Arn']).startsWith('arn:aws:iam::aws:')).length;
  return {
    users: entries.UserDetailList.length,
    groups: entries.GroupDetailList.length,
    roles: entries.RoleDetailList.length,
    customerPolicies: entries.Policies.length - aws,
    awsPolicies: aws,
  };
}

/** How much of it is in the account. */
export function takenFrom({ users, groups, roles, policies }: Entities): ImportReport['taken'] {
  const carriers = [...users, ...groups, ...roles];
  const aws = [...policies.values()].filter(({ awsManaged }) => awsManaged).length;
  const sum = <T>(items: Iterable<T>, of: (item: T) => number): number => {
    let total = 0;
    for (const item of items) total += of(item);
    return total;
  };
  return {
    users: users.length,
    groups: groups.length,
    roles: roles.length,
    customerPolicies: policies.size - aws,
    awsPolicies: aws,
    versions: sum(policies.values(), ({ versions }) => versions.size),
    inlinePolicies: sum(carriers, ({ inline }) => inline.size),
    memberships: sum(users, (user) => user.groups.length),
    attachments: sum(carriers, ({ attached }) => attached.length),
    boundaries: sum([...users, ...roles], ({ boundary }) => (boundary === null ? 0 : 1)),
    tags: sum([...users, ...roles], ({ tags }) => tags.size),
  };
}
