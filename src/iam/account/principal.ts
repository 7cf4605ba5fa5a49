import { decide } from '../evaluation/decide.ts';
import type { AppliedPolicy, Policies, Verdict } from '../evaluation/decision.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { Caller } from '../operation.ts';
import type { World } from '../world.ts';
import { defaultDocument, type Account, type EntityKind, type Group, type Role, type User } from './account.ts';
import { roleSessionArn, userArn } from './arn.ts';

/** Whoever signs a call, as AWS sees it. */
export interface Principal {
  readonly kind: Caller['kind'];
  /** ARN of the user or of the role session. */
  readonly arn: string;
  /** `aws:userid`: the user's id, or `AROA…:session`. */
  readonly userId: string;
  readonly accountId: string;
  /** The user's name, or the session's. */
  readonly name: string;
  readonly policies: Policies;
}

/** Turns a caller into the principal that it is now; `InvalidClientTokenId` when its credentials died with their owner. */
export function resolveCaller(world: World, caller: Caller): Result<Principal> {
  const { account } = world;
  if (caller.kind === 'user') {
    const user = account.users.get(caller.userName);
    if (user === undefined)
      return apiError('InvalidClientTokenId', 'The security token included in the request is invalid.');
    return ok(userPrincipal(account, user));
  }
  const role = account.roles.get(caller.roleName);
  if (role === undefined)
    return apiError('InvalidClientTokenId', 'The security token included in the request is invalid.');
  return ok({
    kind: 'role-session',
    arn: roleSessionArn(account.id, role.name, caller.sessionName),
    userId: `${role.id}:${caller.sessionName}`,
    accountId: account.id,
    name: caller.sessionName,
    policies: { identity: carriedBy(account, 'role', role) },
  });
}

export function userPrincipal(account: Account, user: User): Principal {
  return {
    kind: 'user',
    arn: userArn(account.id, user),
    userId: user.id,
    accountId: account.id,
    name: user.name,
    policies: { identity: identityPolicies(account, user) },
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

/** The verdict on one more request of a principal, for operations whose answer depends on a second permission. */
export const decideFor = (principal: Principal, action: string, resource: string): Verdict =>
  decide({ principal: principal.arn, action, resource }, principal.policies);
