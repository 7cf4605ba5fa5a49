import type { Account } from '../../account/account.ts';
import { administrator } from '../../account/create.ts';
import { policyUses } from '../../account/detail-shapes.ts';
import { lastUses, roleLastUsed } from '../../account/last-used.ts';
import type { CallRecord } from '../../operation.ts';
import type { World } from '../../world.ts';
import type { Finding, FindingItem } from './finding.ts';

const DAY = 86_400_000;
const OLD = 90;

const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / DAY);

export const ownPolicies = ({ users }: Account): Finding => ({
  kind: 'ownPolicies',
  severity: 'medium',
  items: [...users.values()]
    .filter(({ attached, inline }) => attached.length + inline.size > 0)
    .map(({ name, attached, inline }) => ({
      entity: { kind: 'user', name },
      phrase: { id: 'policiesOfOwn', values: { attached: attached.length, inline: inline.size } },
      ask: null,
    })),
});

export const usersInNoGroup = ({ users }: Account): Finding => ({
  kind: 'noGroup',
  severity: 'low',
  items: [...users.values()]
    .filter(({ groups }) => groups.length === 0)
    .map(({ name }) => ({ entity: { kind: 'user', name }, phrase: { id: 'fact', values: {} }, ask: null })),
});

/** Policies of the account's own that nobody carries and that are nobody's boundary. */
export function unattached(account: Account): Finding {
  const uses = policyUses(account);
  return {
    kind: 'unattached',
    severity: 'low',
    items: [...account.policies.values()]
      .filter(({ arn, awsManaged }) => !awsManaged && !uses.has(arn))
      .map(({ arn }) => ({ entity: { kind: 'policy', name: arn }, phrase: { id: 'fact', values: {} }, ask: null })),
  };
}

/** Keys older than 90 days, as far as keys are known at all. */
export function keys({ account, clock }: World): Finding {
  const items = [...account.users.values()].flatMap(({ name, accessKeys }) =>
    accessKeys
      .map((key) => ({ key, days: daysBetween(key.createDate, clock) }))
      .filter(({ days }) => days > OLD)
      .map(({ key, days }): FindingItem => ({
        entity: { kind: 'user', name },
        phrase: { id: 'keyAge', values: { key: key.id, days } },
        ask: null,
      })),
  );
  return { kind: 'oldKeys', severity: 'medium', items };
}

/** What an export does not tell: keys, and when users did something. The trail tells of users once somebody has signed as one. */
export function unknowns({ account }: World, trail: readonly CallRecord[]): readonly Finding[] {
  if (account.users.size === 0) return [];
  const users = [...account.users.values()];
  const credentials = users.some(
    ({ accessKeys, everHadAccessKey, loginProfile }) =>
      accessKeys.length > 0 || everHadAccessKey || loginProfile !== null,
  );
  const { keys: used, passwords } = lastUses(trail);
  return [
    ...(credentials ? [] : [{ kind: 'keysUnknown', severity: 'unknown', items: [] } as const]),
    ...(used.size + passwords.size > 0 ? [] : [{ kind: 'useUnknown', severity: 'unknown', items: [] } as const]),
  ];
}

/** Roles that are made for services or Identity Center have no say here: their owners see to them. */
export function unusedRoles({ account, clock }: World, trail: readonly CallRecord[]): Finding {
  const items = [...account.roles.values()].flatMap((role): readonly FindingItem[] => {
    if (role.name === administrator.roleName || role.path.startsWith('/aws-')) return [];
    const used = roleLastUsed(trail, role);
    const days = daysBetween(used?.at ?? role.createDate, clock);
    if (days <= OLD) return [];
    const phrase =
      used === null ? ({ id: 'neverUsed', values: {} } as const) : ({ id: 'lastUsed', values: { days } } as const);
    return [{ entity: { kind: 'role', name: role.name }, phrase, ask: null }];
  });
  return { kind: 'unusedRoles', severity: 'low', items };
}
