import type { Account, EntityKind, Group, Role, User } from '../account/account.ts';
import { parsePolicyArn, roleArn, userArn } from '../account/arn.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Needs, Reference } from '../reference.ts';
import { ok, type Result } from '../result.ts';
import type { World } from '../world.ts';
import { findPolicy } from './managed.ts';
import { findSource } from './simulation-source.ts';

/** Someone who can sign calls. */
export interface Actor {
  readonly kind: 'user' | 'role';
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
}

/** What a report of access is about: the policies that grant, and those who may have used them. */
export interface AccessSubject {
  readonly documents: readonly PolicyDocument[];
  readonly actors: readonly Actor[];
}

/** The user, group, role or managed policy that the ARN names. Of a group its members count, of a policy all whom it reaches. */
export function findSubject(world: World, arn: string, reference: Reference): Result<AccessSubject> | Needs {
  const { account } = world;
  if (parsePolicyArn(arn) !== null) {
    const policy = findPolicy(account, arn, reference);
    if ('needs' in policy || !policy.ok) return policy;
    const { versions, defaultVersionId } = policy.value;
    const document = versions.get(defaultVersionId)?.document;
    return ok({ documents: document === undefined ? [] : [document], actors: reachedBy(account, arn) });
  }
  const source = findSource(world, arn);
  if (!source.ok) return source;
  const { kind, name, policies } = source.value;
  return ok({ documents: policies.identity.map(({ document }) => document), actors: actorsOf(account, kind, name) });
}

const userActor = ({ id: account }: Account, { name, path, id }: User): Actor => {
  return { kind: 'user', name, path, id, arn: userArn(account, { name, path }) };
};
const roleActor = ({ id: account }: Account, { name, path, id }: Role): Actor => {
  return { kind: 'role', name, path, id, arn: roleArn(account, { name, path }) };
};

function actorsOf(account: Account, kind: EntityKind, name: string): readonly Actor[] {
  if (kind === 'role') return [account.roles.get(name)].flatMap((role) => (role ? [roleActor(account, role)] : []));
  const names = kind === 'user' ? [name] : (account.groups.get(name)?.members ?? []);
  return names.flatMap((one) => {
    const user = account.users.get(one);
    return user === undefined ? [] : [userActor(account, user)];
  });
}

function reachedBy(account: Account, arn: string): readonly Actor[] {
  const attached = ({ attached: arns }: User | Group | Role): boolean => arns.includes(arn);
  const groups = [...account.groups.values()].filter(attached);
  const members = new Set(groups.flatMap((group) => group.members));
  const users = [...account.users.values()].filter((user) => attached(user) || members.has(user.name));
  const roles = [...account.roles.values()].filter(attached);
  return [...users.map((user) => userActor(account, user)), ...roles.map((role) => roleActor(account, role))];
}
