import type { AppliedPolicy, Policies, PolicyLevel } from '../evaluation/decision.ts';
import type { Caller } from '../operation.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { Organization, World } from '../world.ts';
import {
  defaultDocument,
  type Account,
  type EntityKind,
  type Group,
  type Instant,
  type Role,
  type SessionPolicy,
  type User,
} from './account.ts';
import { roleArn, roleSessionArn, rootArn, userArn } from './arn.ts';

/** What a principal follows from: the account and where it stands in its organization. */
type Place = Pick<World, 'account' | 'organization'>;

/** Whoever signs a call, as AWS sees it. */
export interface Principal {
  readonly kind: 'user' | 'role-session' | 'root';
  /** ARN of the user, of the role session, or of the root user. */
  readonly arn: string;
  /** `aws:PrincipalArn`: the ARN of the user, of the role behind a session, or of the root user. */
  readonly entityArn: string;
  /** `aws:userid`: the user's id, `AROA…:session`, or of the root user the account's. */
  readonly userId: string;
  readonly accountId: string;
  /** The user's name, or the session's; `root` of the root user. */
  readonly name: string;
  readonly tags: ReadonlyMap<string, string>;
  /** What signs: an access key, a console session, the credentials of `GetSessionToken`, or the temporary credentials of a role. */
  readonly credentials: 'access-key' | 'console' | 'token' | 'role-session';
  /** Whether the session was opened with MFA; an access key has no session. */
  readonly mfa: boolean;
  /** When the session was opened, where the account knows it. */
  readonly since: Instant | null;
  /** The id of the access key that signs, where the account made one. */
  readonly accessKeyId: string | null;
  readonly policies: Policies;
}

/** How a user signed in: with an access key unless it says otherwise. */
export type UserSession = Pick<Caller & { readonly kind: 'user' }, 'session' | 'mfa' | 'accessKeyId'>;

/** How a user may sign a request that is only asked about: besides, with the credentials of `GetSessionToken`. */
export interface AskedSession {
  readonly session?: 'console' | 'token';
  /** Whether the session was opened with MFA. */
  readonly mfa?: boolean;
}

/**
 * Turns a caller into the principal that it is at that time; `InvalidClientTokenId` when its credentials died with their owner, when a user
 * who had access keys has no active one left, and when one without a password claims a console session; `ExpiredToken` when a session is over;
 * what AWS answers to credentials that it does not take.
 */
export function resolveCaller(
  world: Place & Pick<World, 'clock' | 'told'>,
  caller: Caller,
  at = world.clock,
): Result<Principal> {
  const { account } = world;
  switch (caller.kind) {
    case 'user': {
      const user = account.users.get(caller.userName);
      if (user === undefined || !canSign(user, caller)) return invalidToken();
      const { accessKeyId } = caller;
      const principal = userPrincipal(world, user, caller);
      return ok(accessKeyId === undefined ? principal : { ...principal, accessKeyId });
    }
    case 'role-session': {
      const role = account.roles.get(caller.roleName);
      return role === undefined
        ? invalidToken()
        : ok(rolePrincipal(world, role, { ...caller, mfa: world.told?.mfa ?? true }));
    }
    case 'invalid':
      return caller.error === 'InvalidClientTokenId' ? invalidToken() : wrongSignature();
    case 'session': {
      const session = account.sessions.get(caller.accessKeyId);
      if (session === undefined) return invalidToken();
      // AWS: no full stop. STS, common errors
      if (session.expires <= at)
        return apiError('ExpiredToken', 'The security token included in the request is expired');
      const { accessKeyId, mfa, issuedAt: since } = session;
      if (session.kind === 'role') {
        const role = entityOf(account.roles, session.roleId);
        return role === undefined ? invalidToken() : ok(rolePrincipal(world, role, { ...session, since }));
      }
      const user = entityOf(account.users, session.userId);
      if (user === undefined) return invalidToken();
      return ok({ ...userPrincipal(world, user, { session: 'token', mfa }), since, accessKeyId });
    }
  }
}

/** An entity by its id: a name that was given once more is another entity. */
const entityOf = <E extends { readonly id: string }>(entities: ReadonlyMap<string, E>, id: string): E | undefined =>
  [...entities.values()].find((entity) => entity.id === id);

const invalidToken = (): ReturnType<typeof apiError> =>
  apiError('InvalidClientTokenId', 'The security token included in the request is invalid.');

/** AWS: in these words for IAM and STS. */
const wrongSignature = (): ReturnType<typeof apiError> =>
  apiError(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  );

/** A user who never had a key signs with one of the sandbox's own. */
function canSign(user: User, { session, accessKeyId }: UserSession): boolean {
  if (session === 'console') return user.loginProfile !== null;
  if (accessKeyId !== undefined)
    return user.accessKeys.some(({ id, status }) => id === accessKeyId && status === 'Active');
  return !user.everHadAccessKey || activeKey(user) !== null;
}

const activeKey = ({ accessKeys }: User): string | null =>
  accessKeys.find(({ status }) => status === 'Active')?.id ?? null;

/**
 * A user as a principal, signing with an access key unless `session` says otherwise.
 *
 * @example
 * userPrincipal(world, dana, { session: 'console', mfa: true }).credentials // 'console'
 */
export function userPrincipal(world: Place, user: User, { session, mfa }: AskedSession = {}): Principal {
  const { account } = world;
  const arn = userArn(account.id, user);
  return {
    kind: 'user',
    arn,
    entityArn: arn,
    userId: user.id,
    accountId: account.id,
    name: user.name,
    tags: user.tags,
    credentials: session ?? 'access-key',
    mfa: session !== undefined && mfa === true,
    since: null,
    accessKeyId: session === undefined ? activeKey(user) : null,
    policies: { identity: identityPolicies(account, user), ...limits(world, 'user', user) },
  };
}

interface RoleSession {
  readonly sessionName: string;
  readonly mfa: boolean;
  readonly since?: Instant;
  readonly accessKeyId?: string;
  readonly policies?: readonly SessionPolicy[];
  readonly tags?: ReadonlyMap<string, string>;
}

/** A session of a role as a principal. AWS: a tag of the session hides the role's tag of that key. id_session-tags.html */
export function rolePrincipal(world: Place, role: Role, session: RoleSession): Principal {
  const { account } = world;
  const { sessionName, mfa, since = null, accessKeyId = null, policies = [], tags = [] } = session;
  const applied = policies.map(({ name, arn, document }): AppliedPolicy => {
    return { name, arn, via: { entity: 'session', name: sessionName, placement: 'session' }, document };
  });
  return {
    kind: 'role-session',
    arn: roleSessionArn(account.id, role.name, sessionName),
    entityArn: roleArn(account.id, role),
    userId: `${role.id}:${sessionName}`,
    accountId: account.id,
    name: sessionName,
    tags: new Map([...role.tags, ...tags]),
    credentials: 'role-session',
    mfa,
    since,
    accessKeyId,
    policies: {
      identity: carriedBy(account, 'role', role),
      ...limits(world, 'role', role),
      ...(applied.length === 0 ? {} : { session: applied }),
    },
  };
}

/**
 * The root user as a principal, signing as a user does. It signs no call of this account; one may ask what AWS would decide if it did.
 * AWS: it carries no policies and no tags; of a member account, control policies limit it. id_root-user.html
 *
 * @example
 * rootPrincipal(world).arn // 'arn:aws:iam::123456789012:root'
 */
export function rootPrincipal(world: Place, { session, mfa }: UserSession = {}): Principal {
  const { account } = world;
  const arn = rootArn(account.id);
  return {
    kind: 'root',
    arn,
    entityArn: arn,
    userId: account.id,
    accountId: account.id,
    name: 'root',
    tags: new Map(),
    credentials: session ?? 'access-key',
    mfa: session === 'console' && mfa === true,
    since: null,
    accessKeyId: null,
    policies: { identity: [], ...controls(world.organization) },
  };
}

/** What limits a user or a role: its permissions boundary, and the control policies of the account. */
function limits({ account, organization }: Place, entity: 'user' | 'role', carrier: User | Role): Partial<Policies> {
  const { boundary: arn, name, path } = carrier;
  // AWS: control policies leave service-linked roles alone. orgs_manage_policies_scps.html
  const linked = entity === 'role' && path.startsWith('/aws-service-role/');
  const scps = linked ? {} : controls(organization);
  return arn === null ? scps : { ...scps, boundary: [managed(account, arn, { entity, name, placement: 'boundary' })] };
}

/** The service control policies of the account. */
const controls = (organization: Organization): { readonly scps?: readonly PolicyLevel[] } =>
  organization.kind === 'standalone' || organization.scps === null ? {} : { scps: organization.scps };

/** The identity policies of a user: its own, then those of each group, in the order in which the groups were joined. */
function identityPolicies(account: Account, user: User): readonly AppliedPolicy[] {
  const groups = user.groups.flatMap((name) => {
    const group = account.groups.get(name);
    return group === undefined ? [] : carriedBy(account, 'group', group);
  });
  return [...carriedBy(account, 'user', user), ...groups];
}

/** The identity policies that an entity itself carries, embedded ones first. */
export function carriedBy(account: Account, entity: EntityKind, carrier: User | Group | Role): AppliedPolicy[] {
  const inline = [...carrier.inline].map(([name, document]): AppliedPolicy => {
    return { name, arn: null, via: { entity, name: carrier.name, placement: 'inline' }, document };
  });
  const via = { entity, name: carrier.name, placement: 'managed' } as const;
  return [...inline, ...carrier.attached.map((arn) => managed(account, arn, via))];
}

const managed = (account: Account, arn: string, via: AppliedPolicy['via']): AppliedPolicy => ({
  name: account.policies.get(arn)?.name ?? arn,
  arn,
  via,
  document: defaultDocument(account, arn),
});
