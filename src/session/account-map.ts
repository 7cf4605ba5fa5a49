import {
  groupArn,
  roleArn,
  userArn,
  type AccountDiff,
  type AccountFact,
  type Decision,
  type EntityKind,
  type PolicyDocument,
  type Role,
  type StatementRef,
  type World,
} from '../iam/index.ts';
import type { AccountMap, LitPath, MapChange, MapEdge, MapPolicy } from './view.ts';

const MOST_LINES = 2;
const userKey = (name: string): string => `user:${name}`;
const groupKey = (name: string): string => `group:${name}`;
const carrierKey = (entity: EntityKind, name: string): string => `${entity}:${name}`;
const policyKey = (arn: string): string => `policy:${arn}`;
const inlineKey = (entity: EntityKind, name: string, policy: string): string => `inline:${entity}:${name}:${policy}`;

/** Documents do not change, so what the Map says of each is made once. */
const summaries = new WeakMap<PolicyDocument, Pick<MapPolicy, 'lines' | 'more'>>();

/** Not a service-linked role, nor one of Identity Center. */
const isOwn = ({ path }: Role): boolean => !/^\/aws-(?:service-role|reserved)\//.test(path);

/** The account as the Map draws it. AWS's own roles and policies that reach nobody are left out. */
export function accountMap({ account, organization }: World): AccountMap {
  const users = [...account.users.values()];
  const groups = [...account.groups.values()];
  const roles = [...account.roles.values()].filter(isOwn);
  const edges: MapEdge[] = users.flatMap(({ name, groups: joined }) =>
    joined.map((group) => ({ from: userKey(name), to: groupKey(group) })),
  );
  const policies = new Map<string, MapPolicy>();
  const carriers = [
    ...users.map((user) => ({ entity: 'user' as const, carrier: user })),
    ...roles.map((role) => ({ entity: 'role' as const, carrier: role })),
    ...groups.map((group) => ({ entity: 'group' as const, carrier: group })),
  ];
  for (const { entity, carrier } of carriers) {
    const from = carrierKey(entity, carrier.name);
    for (const arn of carrier.attached) {
      const policy = account.policies.get(arn);
      const document = policy?.versions.get(policy.defaultVersionId)?.document;
      if (policy === undefined || document === undefined) continue;
      const kind = policy.awsManaged ? 'aws-managed' : 'customer-managed';
      policies.set(arn, { key: policyKey(arn), name: policy.name, kind, inside: null, ...summary(document) });
      edges.push({ from, to: policyKey(arn) });
    }
    for (const [name, document] of carrier.inline) {
      const key = inlineKey(entity, carrier.name, name);
      policies.set(key, { key, name, kind: 'inline', inside: from, ...summary(document) });
      edges.push({ from, to: key });
    }
  }
  const boundaryOf = ({ boundary }: { readonly boundary: string | null }): string | null =>
    boundary === null ? null : (account.policies.get(boundary)?.name ?? boundary);
  return {
    users: users.map((user) => ({
      key: userKey(user.name),
      name: user.name,
      arn: userArn(account.id, user),
      groups: user.groups,
      boundary: boundaryOf(user),
    })),
    roles: roles.map((role) => ({
      key: carrierKey('role', role.name),
      name: role.name,
      arn: roleArn(account.id, role),
      boundary: boundaryOf(role),
    })),
    groups: groups.map((group) => ({
      key: groupKey(group.name),
      name: group.name,
      arn: groupArn(account.id, group),
      members: group.members,
      policyCount: group.attached.length + group.inline.size,
    })),
    policies: [...policies.values()],
    edges,
    controlled: organization.kind === 'member' && organization.controls,
  };
}

function summary(document: PolicyDocument): Pick<MapPolicy, 'lines' | 'more'> {
  const known = summaries.get(document);
  if (known !== undefined) return known;
  const lines = document.statements.slice(0, MOST_LINES).map(({ effect, action, resource }) => ({
    effect,
    actions: brief(
      action.patterns.map(({ value }) => value),
      action.negated,
    ),
    resources: brief(
      resource?.patterns.map(({ value }) => value.replace(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:/, '')) ?? [],
      resource?.negated ?? false,
    ),
  }));
  const made = { lines, more: Math.max(0, document.statements.length - MOST_LINES) };
  summaries.set(document, made);
  return made;
}

/** The first two of a list, and how many more there are. */
function brief(values: readonly string[], negated: boolean): string {
  const shown = values.slice(0, 2).join(', ');
  const more = values.length > 2 ? ` +${values.length - 2}` : '';
  return `${negated ? 'not ' : ''}${shown}${more}`;
}

/**
 * The way that a decision took over the Map: from the user or role through what carries the policy to the policy. An implicit deny lights
 * what came nearest. Null for anyone who is not on the Map.
 */
export function litPath({ account }: World, decision: Decision): LitPath | null {
  const { principal } = decision.request;
  const user = [...account.users.values()].find((one) => userArn(account.id, one) === principal);
  const behind = /:assumed-role\/([^/]+)/.exec(principal)?.[1];
  const role = [...account.roles.values()].find(
    (one) => isOwn(one) && (one.name === behind || roleArn(account.id, one) === principal),
  );
  if (user === undefined && role === undefined) return null;
  const self = user === undefined ? carrierKey('role', role?.name ?? '') : userKey(user.name);
  const refs: readonly StatementRef[] =
    decision.decidedBy.length > 0 ? decision.decidedBy : decision.nearest.slice(0, 1).map(({ at }) => at);
  const nodes = new Set([self]);
  const edges = new Map<string, MapEdge>();
  const beyond = new Set<string>();
  const connect = (from: string, to: string): void => {
    nodes.add(to);
    edges.set(`${from} ${to}`, { from, to });
  };
  for (const { type, policy } of refs) {
    const { entity, name } = policy.via;
    if (type !== 'identity' || (entity !== 'user' && entity !== 'group' && entity !== 'role')) {
      if (policy.via.placement === 'trust') nodes.add(carrierKey('role', name));
      else beyond.add(policy.name);
      continue;
    }
    const carrier = carrierKey(entity, name);
    if (carrier !== self) connect(self, carrier);
    connect(carrier, policy.arn === null ? inlineKey(entity, name, policy.name) : policyKey(policy.arn));
  }
  const { verdict, blockedBy } = decision;
  return { verdict, nodes: [...nodes], edges: [...edges.values()], blockedBy, beyond: [...beyond] };
}

/** A change by the keys of the Map. */
export function mapChange({ added, removed }: AccountDiff): MapChange {
  const now = new Set(added.map(keyOf));
  // What was exchanged, such as a document, came and went under one key.
  return { added: [...now], removed: [...new Set(removed.map(keyOf))].filter((key) => !now.has(key)) };
}

function keyOf(fact: AccountFact): string {
  switch (fact.kind) {
    case 'membership':
      return `${userKey(fact.user)} ${groupKey(fact.group)}`;
    case 'attachment':
      return `${carrierKey(fact.entity, fact.name)} ${policyKey(fact.policy)}`;
    case 'inline':
      return inlineKey(fact.entity, fact.name, fact.policy);
    case 'policy':
    case 'version':
      return policyKey(fact.policy);
    case 'access-key':
    case 'login-profile':
      return userKey(fact.user);
    case 'tag':
      return fact.entity === 'policy' ? policyKey(fact.name) : carrierKey(fact.entity, fact.name);
    case 'boundary':
    case 'trust':
      return carrierKey(fact.entity, fact.name);
    case 'setting':
      return `setting ${fact.name}`;
    case 'bucket-policy':
      return `bucket ${fact.bucket}`;
    default:
      return carrierKey(fact.kind, fact.name);
  }
}
