import type { EntityKind, Group, Role, User } from '../../account/account.ts';
import { administrator } from '../../account/create.ts';
import { groupArn, roleSessionArn, userArn } from '../../account/arn.ts';
import { carriedBy, userPrincipal } from '../../account/principal.ts';
import type { ComparisonCatalog, Limits } from '../../comparison/comparison.ts';
import { comparePolicies } from '../../comparison/policies.ts';
import { decide } from '../../evaluation/decide.ts';
import type { AppliedPolicy } from '../../evaluation/decision.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import type { World } from '../../world.ts';
import { allowsEverything } from './full-access.ts';
import type { Finding, FindingItem } from './finding.ts';

/** For one policy: enough for what people write, and a page that goes on answering. */
const LIMITS: Limits = { states: 1000, contexts: 64, steps: 300_000 };

/**
 * Policies that allow nothing that the other policies of the same user, group or role do not; of a user its own policies are looked at, beside those of
 * its groups. One that denies something is never among them. Yields after each carrier, with what was found or nothing, so that the caller
 * can stop or pause.
 */
export function* redundant(world: World, catalog?: ComparisonCatalog): Generator<Finding | null, void> {
  const known = new Map<string, boolean | 'bounded'>();
  for (const { kind, carrier, principal, own, others } of carriersOf(world)) {
    const items = own.flatMap((policy): readonly FindingItem[] => {
      if (policy.document.statements.some(({ effect }) => effect === 'Deny')) return [];
      const rest = [...own.filter((other) => other !== policy), ...others];
      if (rest.length === 0) return [];
      const key = `${idOf(policy.document)} ${rest
        .map(({ document }) => idOf(document))
        .toSorted((a, b) => a - b)
        .join()}`;
      const nothingNew =
        known.get(key) ?? grantsNothingNew(policy, rest, { principal, ...(catalog === undefined ? {} : { catalog }) });
      known.set(key, nothingNew);
      if (nothingNew === false) return [];
      const id = nothingNew === 'bounded' ? 'nothingNewBounded' : 'nothingNew';
      return [{ entity: { kind, name: carrier.name }, phrase: { id, values: { policy: policy.name } }, ask: null }];
    });
    yield items.length === 0 ? null : { kind: 'redundant', severity: 'low', items };
  }
}

const ids = new WeakMap<PolicyDocument, number>();
let nextId = 0;

function idOf(document: PolicyDocument): number {
  const id = ids.get(document) ?? nextId++;
  ids.set(document, id);
  return id;
}

function grantsNothingNew(
  policy: AppliedPolicy,
  rest: readonly AppliedPolicy[],
  options: { readonly principal: string; readonly catalog?: ComparisonCatalog },
): boolean | 'bounded' {
  if (rest.some(({ document }) => document === policy.document || allowsEverything(document))) return true;
  if (grantsPlainly(policy, rest, options.principal)) return false;
  // A Deny among the others takes from both alike: without it, what is new is at least as much.
  const { lost, proof } = comparePolicies(
    { identity: [policy, ...rest] },
    { identity: rest },
    { ...options, looking: 'lost', limits: LIMITS },
  );
  if (lost !== null) return false;
  return proof === 'exact' ? true : 'bounded';
}

/** Whether a request that the policy writes down itself is allowed by it alone. Most policies are, and need no comparison then. */
function grantsPlainly(policy: AppliedPolicy, rest: readonly AppliedPolicy[], principal: string): boolean {
  return policy.document.statements.some(({ action, resource, conditions }) => {
    const [verb] = action.patterns;
    const [what] = resource?.patterns ?? [];
    if (
      conditions.length > 0 ||
      action.negated ||
      resource?.negated !== false ||
      verb === undefined ||
      what === undefined
    )
      return false;
    const request = { principal, action: plain(verb.value), resource: plain(what.value) };
    const alone = { identity: [policy] };
    return decide(request, alone) === 'allowed' && decide(request, { identity: rest }) !== 'allowed';
  });
}

/** A text that the pattern matches. */
const plain = (pattern: string): string => pattern.replaceAll('*', 'any').replaceAll('?', 'a');

interface Carried {
  readonly kind: EntityKind;
  readonly carrier: User | Group | Role;
  readonly principal: string;
  readonly own: readonly AppliedPolicy[];
  readonly others: readonly AppliedPolicy[];
}

function carriersOf(world: World): readonly Carried[] {
  const { account } = world;
  const groups = [...account.groups.values()].map((group): Carried => {
    // Policies of a group speak of whoever is in it.
    const principal = groupArn(account.id, group).replace(':group/', ':user/');
    return { kind: 'group', carrier: group, principal, own: carriedBy(account, 'group', group), others: [] };
  });
  const users = [...account.users.values()]
    .filter(({ attached, inline }) => attached.length + inline.size > 0)
    .map((user): Carried => {
      const own = carriedBy(account, 'user', user);
      const others = userPrincipal(world, user).policies.identity.filter(({ via }) => via.entity === 'group');
      return { kind: 'user', carrier: user, principal: userArn(account.id, user), own, others };
    });
  const roles = [...account.roles.values()]
    .filter(({ name }) => name !== administrator.roleName)
    .map((role): Carried => {
      const principal = roleSessionArn(account.id, role.name, 'session');
      return { kind: 'role', carrier: role, principal, own: carriedBy(account, 'role', role), others: [] };
    });
  return [...groups, ...users, ...roles].filter(({ own, others }) => own.length > 0 && own.length + others.length > 1);
}
