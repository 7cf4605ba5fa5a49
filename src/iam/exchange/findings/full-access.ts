import type { Account, EntityKind, Group, Role, User } from '../../account/account.ts';
import { defaultDocument } from '../../account/account.ts';
import { carriedBy } from '../../account/principal.ts';
import type { PolicyDocument, Statement } from '../../policy/document.ts';
import type { Finding, FindingItem } from './finding.ts';

const full = new WeakMap<PolicyDocument, boolean>();

/** Whether a statement of the document allows every action on every resource, without a condition. */
export function allowsEverything(document: PolicyDocument): boolean {
  const known = full.get(document) ?? document.statements.some(isFull);
  full.set(document, known);
  return known;
}

const isFull = ({ effect, action, resource, conditions }: Statement): boolean =>
  effect === 'Allow' &&
  conditions.length === 0 &&
  !action.negated &&
  action.patterns.some(({ value }) => /^\*+(?::\*+)?$/.test(value)) &&
  resource !== null &&
  !resource.negated &&
  resource.patterns.some(({ value }) => /^\*+$/.test(value));

/** Users and roles whom a policy allows everything, their own or one of their groups, and no boundary limits to less. */
export function admins(account: Account): Finding {
  const inGroups = new Map(
    [...account.groups.values()].flatMap((group) => {
      const policy = fullPolicyOf(account, 'group', group);
      return policy === null ? [] : [[group.name, policy] as const];
    }),
  );
  const item = (kind: 'user' | 'role', carrier: User | Role): FindingItem | null => {
    const { boundary } = carrier;
    if (boundary !== null && !allowsEverything(defaultDocument(account, boundary))) return null;
    const own = fullPolicyOf(account, kind, carrier);
    const group = own === null && 'groups' in carrier ? carrier.groups.find((name) => inGroups.has(name)) : undefined;
    const policy = own ?? (group === undefined ? undefined : inGroups.get(group));
    if (policy === undefined) return null;
    return {
      entity: { kind, name: carrier.name },
      phrase: { id: 'adminBy', values: { policy, via: group ?? '' } },
      ask: { action: 'iam:CreateUser', resource: `arn:aws:iam::${account.id}:user/new` },
    };
  };
  const items = [
    ...[...account.users.values()].map((user) => item('user', user)),
    ...[...account.roles.values()].map((role) => item('role', role)),
  ];
  return { kind: 'admins', severity: 'high', items: items.filter((one) => one !== null) };
}

const fullPolicyOf = (account: Account, kind: EntityKind, carrier: User | Group | Role): string | null =>
  carriedBy(account, kind, carrier).find(({ document }) => allowsEverything(document))?.name ?? null;
