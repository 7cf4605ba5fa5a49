import { decide } from '../evaluation/decide.ts';
import type { Decision, Policies, Request, Verdict } from '../evaluation/decision.ts';
import { explain } from '../evaluation/explain.ts';
import type { World } from '../world.ts';
import type { Instant, Role } from './account.ts';
import { roleArn, userArn } from './arn.ts';
import { later } from './instant.ts';
import type { Principal } from './principal.ts';

/** What a principal asks: `action` as `service:Name`, `resource` an ARN or `*`, and the context keys of this request alone. */
export interface Ask {
  readonly action: string;
  readonly resource: string;
  /** Names in any case; they add to what the account knows or override it, and an empty list takes a key out. */
  readonly context?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

/** Everybody calls from this address of the documentation range unless the request says otherwise. Source: RFC 5737. */
const SOURCE_IP = '203.0.113.10';

/** AWS: IAM and the other global services are in us-east-1 for this key; this account's buckets are there too. */
const REGION = ['aws:requestedregion', ['us-east-1']] as const;

/** How long ago a session of this account was opened, with MFA or without, in seconds, unless the request says otherwise. */
const SESSION_AGE = 300;

const PRINCIPAL_TYPE: Readonly<Record<Principal['kind'], string>> = {
  user: 'User',
  'role-session': 'AssumedRole',
  root: 'Account',
};

/**
 * The request that AWS would evaluate, with every context key that this account knows. `at` is the time of the request, the world's clock
 * unless given. Source of the keys and of when they are there: reference_policies_condition-keys.html.
 *
 * @example
 * requestOf(world, dana, { action: 's3:GetObject', resource: '*' }).context?.get('aws:username') // ['dana']
 */
export function requestOf(world: World, principal: Principal, ask: Ask, at: Instant = world.clock): Request {
  const context = new Map<string, readonly string[]>([
    ['aws:userid', [principal.userId]],
    ['aws:principalarn', [principal.entityArn]],
    ['aws:principalaccount', [principal.accountId]],
    ['aws:principaltype', [PRINCIPAL_TYPE[principal.kind]]],
    ['aws:currenttime', [at]],
    ['aws:epochtime', [String(Date.parse(at) / 1000)]],
    ['aws:securetransport', ['true']],
    ['aws:sourceip', [SOURCE_IP]],
    REGION,
    ['aws:useragent', [principal.credentials === 'console' ? 'console.amazonaws.com' : 'aws-cli/2.34.0']],
    ['aws:viaawsservice', ['false']],
    ['aws:principalisawsservice', ['false']],
    ['aws:resourceaccount', [world.account.id]],
  ]);
  if (principal.kind === 'user') context.set('aws:username', [principal.name]);
  // AWS: the key is there with temporary credentials alone, and a long-term access key has none.
  if (principal.credentials !== 'access-key') context.set('aws:multifactorauthpresent', [String(principal.mfa)]);
  // AWS: only when MFA was used at all.
  const since = principal.since ?? later(at, -SESSION_AGE);
  if (principal.credentials !== 'access-key' && principal.mfa)
    context.set('aws:multifactorauthage', [String((Date.parse(at) - Date.parse(since)) / 1000)]);
  const source = sourceIdentityOf(world, principal);
  if (source !== null) context.set('aws:sourceidentity', [source]);
  // AWS: only of temporary credentials.
  if (principal.credentials !== 'access-key') context.set('aws:tokenissuetime', [since]);
  const { organization } = world;
  if (organization.kind !== 'standalone') {
    context.set('aws:principalorgid', [organization.id]);
    context.set('aws:principalorgpaths', [organization.path]);
    context.set('aws:resourceorgid', [organization.id]);
  }
  for (const [key, value] of resourceTags(world, ask.resource)) {
    context.set(`aws:resourcetag/${key.toLowerCase()}`, [value]);
    context.set(`iam:resourcetag/${key.toLowerCase()}`, [value]);
  }
  for (const [key, value] of principal.tags) context.set(`aws:principaltag/${key.toLowerCase()}`, [value]);
  const { action, resource } = ask;
  const isGlobal = /^(?:iam|organizations):/i.test(action);
  for (const [key, value] of [
    ...(world.told?.context ?? []),
    ...(isGlobal ? [REGION] : []),
    ...Object.entries(ask.context ?? {}),
  ]) {
    const values = typeof value === 'string' ? [value] : value;
    if (values.length === 0) context.delete(key.toLowerCase());
    else context.set(key.toLowerCase(), values);
  }
  // IAM looks in the caller's own account alone, whatever account the ARN names; ARNs of Organizations name the management account.
  const own = isGlobal ? { resourceAccount: world.account.id } : {};
  const token = principal.credentials === 'token' ? { sessionToken: true } : {};
  return { principal: principal.arn, action, resource, ...own, ...token, context };
}

/** AWS: the key is there in sessions of a role that were opened with it. reference_policies_condition-keys.html */
function sourceIdentityOf({ account }: World, { accessKeyId }: Principal): string | null {
  const session = accessKeyId === null ? undefined : account.sessions.get(accessKeyId);
  return session?.kind === 'role' ? (session.sourceIdentity ?? null) : null;
}

/** The tags of the user, role or policy that the ARN names. AWS: groups have none. */
function resourceTags({ account }: World, resource: string): ReadonlyMap<string, string> {
  const [, kind, name = ''] = /^arn:aws:iam::\d{12}:(user|role)\/(?:.*\/)?([^/]+)$/.exec(resource) ?? [];
  if (kind === undefined) return account.policies.get(resource)?.tags ?? new Map();
  if (kind === 'user') {
    const user = account.users.get(name);
    return user !== undefined && userArn(account.id, user) === resource ? user.tags : new Map();
  }
  const role = account.roles.get(name);
  return role !== undefined && roleArn(account.id, role) === resource ? role.tags : new Map();
}

/**
 * The policies that have a say on a request about the resource: those of the principal, and the policy of the bucket that the ARN names, or the
 * trust policy of the role, which speaks of actions of STS alone.
 */
export function policiesFor(world: World, principal: Principal, resource: string, action = 'sts:'): Policies {
  const role = /^sts:/i.test(action) ? roleAt(world, resource) : null;
  if (role !== null) {
    const via = { entity: 'role', name: role.name, placement: 'trust' } as const;
    return { ...principal.policies, resource: [{ name: role.name, arn: null, via, document: role.trust }] };
  }
  const bucket = world.services.s3.buckets.get(bucketOf(resource));
  if (bucket === undefined || bucket.policy === null) return principal.policies;
  const { name, policy } = bucket;
  const applied = {
    name,
    arn: null,
    via: { entity: 'bucket', name, placement: 'resource' },
    document: policy,
  } as const;
  return { ...principal.policies, resource: [applied] };
}

/**
 * The decision on a request of a principal of this account, with its reasons.
 *
 * @example
 * explainFor(world, dana, { action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' }).verdict // 'implicitDeny'
 */
export const explainFor = (world: World, principal: Principal, ask: Ask, at?: Instant): Decision =>
  explain(requestOf(world, principal, ask, at), policiesFor(world, principal, ask.resource, ask.action));

/** The verdict alone. */
export const decideFor = (world: World, principal: Principal, ask: Ask, at?: Instant): Verdict =>
  decide(requestOf(world, principal, ask, at), policiesFor(world, principal, ask.resource, ask.action));

/** The role of this account that the ARN names. */
function roleAt({ account }: World, resource: string): Role | null {
  if (!resource.startsWith(`arn:aws:iam::${account.id}:role/`)) return null;
  const role = account.roles.get(resource.slice(resource.lastIndexOf('/') + 1));
  return role !== undefined && roleArn(account.id, role) === resource ? role : null;
}

/** The bucket of an S3 ARN, or the empty text. */
function bucketOf(resource: string): string {
  const start = 'arn:aws:s3:::';
  if (!resource.startsWith(start)) return '';
  const [name = ''] = resource.slice(start.length).split('/', 1);
  return name;
}
