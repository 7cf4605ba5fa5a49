import type { Account, Role } from '../account/account.ts';
import { roleArn, userArn } from '../account/arn.ts';

/** A role in the order in which roles can be made. `early`: before those that its trust policy names, which it can trust only later. */
export interface OrderedRole {
  readonly role: Role;
  readonly early: boolean;
}

/**
 * The roles that CreateRole can make. AWS: services and Identity Center make their own, and a principal has to exist; the ARN of a user or role that
 * was deleted has turned into its unique id. reference_policies_elements_principal.html
 */
export function rolesToMake(roles: readonly Role[], account: Account): readonly Role[] {
  const known = new Set([
    ...[...account.users.values()].map((user) => userArn(account.id, user)),
    ...[...account.roles.values()].map((other) => roleArn(account.id, other)),
  ]);
  const own = new RegExp(`^arn:aws:iam::${account.id}:(?:user|role)/`);
  const exists = (principal: string): boolean =>
    !/^A(?:IDA|ROA)[A-Z0-9]{12,}$/.test(principal) && (known.has(principal) || !own.test(principal));
  return roles.filter(
    (role) => !/^\/aws-(?:reserved|service-role)\//.test(role.path) && principalsOf(role).every(exists),
  );
}

/** The roles, each after those that its trust policy names; a circle is opened at its first role. */
export function inOrder(roles: readonly Role[], account: Account): readonly OrderedRole[] {
  const names = new Set(roles.map(({ name }) => name));
  const needs = new Map(roles.map((role) => [role.name, rolesNamed(role, account).filter((name) => names.has(name))]));
  const ordered: OrderedRole[] = [];
  const made = new Set<string>();
  const waiting = new Set(roles);
  const take = (role: Role, early: boolean): void => {
    waiting.delete(role);
    made.add(role.name);
    ordered.push({ role, early });
  };
  while (waiting.size > 0) {
    const ready = [...waiting].filter(({ name }) => needs.get(name)?.every((needed) => made.has(needed)) === true);
    for (const role of ready) take(role, false);
    const [first] = waiting;
    if (ready.length === 0 && first !== undefined) take(first, true);
  }
  return ordered;
}

/** A trust policy that names the account alone. */
export const trustOfAccount = (accountId: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${accountId}:root` }, Action: 'sts:AssumeRole' }],
  });

const principalsOf = ({ trust }: Role): readonly string[] =>
  trust.statements.flatMap(
    ({ principal }) => principal?.values.filter(({ kind }) => kind === 'AWS').map(({ value }) => value.value) ?? [],
  );

function rolesNamed(role: Role, account: Account): readonly string[] {
  return principalsOf(role).flatMap((principal) => {
    const session = /^arn:aws:sts::\d{12}:assumed-role\/([^/]+)\//.exec(principal)?.[1];
    if (session !== undefined) return [session];
    const name = principal.slice(principal.lastIndexOf('/') + 1);
    const named = account.roles.get(name);
    return named !== undefined && roleArn(account.id, named) === principal ? [name] : [];
  });
}
