import type { AppliedPolicy, Policies } from '../evaluation/decision.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { Caller } from '../operation.ts';
import type { World } from '../world.ts';
import { defaultDocument, type Account, type EntityKind, type Group, type Role, type User } from './account.ts';
import { roleArn, roleSessionArn, rootArn, userArn } from './arn.ts';

/** Whoever signs a call, as AWS sees it. */
export interface Principal {
  readonly kind: Caller['kind'] | 'root';
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
  readonly policies: Policies;
}

/** How a user signed in: with an access key unless it says otherwise. */
export type UserSession = Pick<Caller & { readonly kind: 'user' }, 'session' | 'mfa'>;

/** How a user may sign a request that is only asked about: besides, with the credentials of `GetSessionToken`, which sign no call here. */
export interface AskedSession {
  readonly session?: 'console' | 'token';
  /** Whether the session was opened with MFA. */
  readonly mfa?: boolean;
}

/**
 * Turns a caller into the principal that it is now; `InvalidClientTokenId` when its credentials died with their owner, when a user who had
 * access keys has no active one left, and when one without a password claims a console session.
 */
export function resolveCaller(world: World, caller: Caller): Result<Principal> {
  const { account } = world;
  if (caller.kind === 'user') {
    const user = account.users.get(caller.userName);
    if (user === undefined || !canSign(user, caller)) return invalidToken();
    return ok(userPrincipal(account, user, caller));
  }
  const role = account.roles.get(caller.roleName);
  return role === undefined ? invalidToken() : ok(rolePrincipal(account, role, caller.sessionName));
}

const invalidToken = (): ReturnType<typeof apiError> =>
  apiError('InvalidClientTokenId', 'The security token included in the request is invalid.');

/** A user who never had a key signs with one of the sandbox's own. */
function canSign(user: User, { session }: UserSession): boolean {
  if (session === 'console') return user.loginProfile !== null;
  return !user.everHadAccessKey || user.accessKeys.some(({ status }) => status === 'Active');
}

/**
 * A user as a principal, signing with an access key unless `session` says otherwise.
 *
 * @example
 * userPrincipal(world.account, dana, { session: 'console', mfa: true }).credentials // 'console'
 */
export function userPrincipal(account: Account, user: User, { session, mfa }: AskedSession = {}): Principal {
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
    policies: { identity: identityPolicies(account, user) },
  };
}

function rolePrincipal(account: Account, role: Role, sessionName: string): Principal {
  return {
    kind: 'role-session',
    arn: roleSessionArn(account.id, role.name, sessionName),
    entityArn: roleArn(account.id, role),
    userId: `${role.id}:${sessionName}`,
    accountId: account.id,
    name: sessionName,
    tags: new Map(),
    credentials: 'role-session',
    // The one role so far is behind an Identity Center session, which was opened with MFA.
    mfa: true,
    policies: { identity: carriedBy(account, 'role', role) },
  };
}

/**
 * The root user as a principal, signing as a user does. It signs no call of this account; one may ask what AWS would decide if it did.
 * AWS: it carries no policies and no tags. id_root-user.html
 *
 * @example
 * rootPrincipal(world.account).arn // 'arn:aws:iam::123456789012:root'
 */
export function rootPrincipal(account: Account, { session, mfa }: UserSession = {}): Principal {
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
    policies: { identity: [] },
  };
}

/** The identity policies of a user: its own, then those of each group, in the order in which the groups were joined. */
function identityPolicies(account: Account, user: User): readonly AppliedPolicy[] {
  const groups = user.groups.flatMap((name) => {
    const group = account.groups.get(name);
    return group === undefined ? [] : carriedBy(account, 'group', group);
  });
  return [...carriedBy(account, 'user', user), ...groups];
}

function carriedBy(account: Account, entity: EntityKind, carrier: User | Group | Role): AppliedPolicy[] {
  const inline = [...carrier.inline].map(([name, document]): AppliedPolicy => {
    return { name, arn: null, via: { entity, name: carrier.name, placement: 'inline' }, document };
  });
  const managed = carrier.attached.map((arn): AppliedPolicy => {
    const name = account.policies.get(arn)?.name ?? arn;
    return {
      name,
      arn,
      via: { entity, name: carrier.name, placement: 'managed' },
      document: defaultDocument(account, arn),
    };
  });
  return [...inline, ...managed];
}
