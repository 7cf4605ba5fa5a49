import type { Account, EntityKind, Group, ManagedPolicy, Role, User } from '../account/account.ts';
import { byName } from '../account/paging.ts';
import type { World } from '../world.ts';
import { keepsNumbers, versionCommands } from './rebuild-versions.ts';
import { inOrder, rolesToMake, trustOfAccount } from './rebuild-roles.ts';
import { command, oneLine } from './shell-words.ts';
import { withoutSandboxRole } from './write.ts';

/** What the script cannot bring back, by what it is about. `strings` has the sentences for the page; the script has its own. */
export interface Rebuild {
  readonly script: string;
  /** Roles that only a service or Identity Center makes, and those whose trust policy names somebody who is gone. */
  readonly rolesLeftOut: readonly string[];
  /** Users whose keys or password are secrets that nobody can bring back. */
  readonly withSecrets: readonly string[];
}

/**
 * A script of `aws` commands that builds the account anew in an empty one: the same up to ids, dates and secrets. Lines of comment at its top list what
 * it cannot bring back. Run on an account of this sandbox or on one of AWS by somebody who may do everything.
 *
 * @example
 * rebuildScript(world).script.split('\n').at(-2) // 'aws iam add-user-to-group --group-name Developers --user-name dana'
 */
export function rebuildScript({ account: whole }: World): Rebuild {
  const account = withoutSandboxRole(whole);
  const policies = byName([...account.policies.values()].filter(({ awsManaged }) => !awsManaged));
  const [groups, users, roles] = [
    byName(account.groups.values()),
    byName(account.users.values()),
    byName(account.roles.values()),
  ];
  const made = rolesToMake(roles, account);
  const makes = new Set(made);
  const rolesLeftOut = roles.filter((role) => !makes.has(role)).map(({ name }) => name);
  const withSecrets = users
    .filter(({ accessKeys, loginProfile }) => accessKeys.length > 0 || loginProfile !== null)
    .map(({ name }) => name);
  const mfa = [...account.mfaDevices.values()].map(({ serialNumber }) => serialNumber);

  const commands = [
    ...accountCommands(account),
    ...policies.flatMap(policyCommands),
    ...groups.flatMap((group) => [
      command('create-group', { path: pathOf(group), 'group-name': group.name }),
      ...carrierCommands('group', group),
    ]),
    ...users.flatMap(userCommands),
    ...roleCommands(made, account),
    ...users.flatMap((user) =>
      user.groups.map((group) => command('add-user-to-group', { 'group-name': group, 'user-name': user.name })),
    ),
  ];
  const comments = [
    `Rebuilds the IAM part of account ${account.id} in an empty account.`,
    'Ids, dates and secrets will be others. The rest is the same, but for what is listed here:',
    'AWS managed policies are attached at the version that AWS has now.',
    ...renumbered(policies).map((name) => `The versions of the policy ${name} get other numbers.`),
    ...rolesLeftOut.map(
      (name) => `The role ${name} is not made: a service makes it, or its trust policy names somebody who is gone.`,
    ),
    ...withSecrets.map((name) => `${name} has access keys or a password, which have to be made anew.`),
    ...mfa.map((serial) => `The MFA device ${serial} has to be registered anew.`),
    ...[...account.raisedQuotas].map(([quota, count]) => `AWS has to raise the quota ${quota} to ${count} first.`),
  ];
  const script = [...comments.map((line) => `# ${line}`), '', ...commands, ''].join('\n');
  return { script, rolesLeftOut, withSecrets };
}

const pathOf = ({ path }: { readonly path: string }): string | null => (path === '/' ? null : path);

const tagsOf = (tags: User['tags']): string | null =>
  tags.size === 0 ? null : JSON.stringify([...tags].map(([Key, Value]) => ({ Key, Value })));

function accountCommands({ alias, passwordPolicy }: Account): readonly string[] {
  const made = alias === null ? [] : [command('create-account-alias', { 'account-alias': alias })];
  if (passwordPolicy === null) return made;
  const policy = command('update-account-password-policy', {
    'minimum-password-length': passwordPolicy.minimumPasswordLength,
    'require-symbols': passwordPolicy.requireSymbols,
    'require-numbers': passwordPolicy.requireNumbers,
    'require-uppercase-characters': passwordPolicy.requireUppercaseCharacters,
    'require-lowercase-characters': passwordPolicy.requireLowercaseCharacters,
    'allow-users-to-change-password': passwordPolicy.allowUsersToChangePassword,
    'max-password-age': passwordPolicy.maxPasswordAge,
    'password-reuse-prevention': passwordPolicy.passwordReusePrevention,
    'hard-expiry': passwordPolicy.hardExpiry,
  });
  return [...made, policy];
}

const policyCommands = (policy: ManagedPolicy): readonly string[] =>
  versionCommands(policy, {
    first: (document) =>
      command('create-policy', {
        path: pathOf(policy),
        'policy-name': policy.name,
        'policy-document': oneLine(document),
        description: policy.description,
        tags: tagsOf(policy.tags),
      }),
    next: (document) =>
      command('create-policy-version', { 'policy-arn': policy.arn, 'policy-document': oneLine(document) }),
    remove: (id) => command('delete-policy-version', { 'policy-arn': policy.arn, 'version-id': id }),
    select: (id) => command('set-default-policy-version', { 'policy-arn': policy.arn, 'version-id': id }),
  });

const renumbered = (policies: readonly ManagedPolicy[]): readonly string[] =>
  policies.filter((policy) => !keepsNumbers(policy)).map(({ name }) => name);

function carrierCommands(entity: EntityKind, { name, inline, attached }: User | Group | Role): readonly string[] {
  const who = { [`${entity}-name`]: name };
  return [
    ...[...inline].map(([policy, document]) =>
      command(`put-${entity}-policy`, { ...who, 'policy-name': policy, 'policy-document': oneLine(document) }),
    ),
    ...attached.map((arn) => command(`attach-${entity}-policy`, { ...who, 'policy-arn': arn })),
  ];
}

const userCommands = (user: User): readonly string[] => [
  command('create-user', {
    path: pathOf(user),
    'user-name': user.name,
    'permissions-boundary': user.boundary,
    tags: tagsOf(user.tags),
  }),
  ...carrierCommands('user', user),
];

function roleCommands(roles: readonly Role[], account: Account): readonly string[] {
  const ordered = inOrder(roles, account);
  return [
    ...ordered.flatMap(({ role, early }) => [
      command('create-role', {
        path: pathOf(role),
        'role-name': role.name,
        'assume-role-policy-document': early ? trustOfAccount(account.id) : oneLine(role.trust),
        description: role.description,
        'max-session-duration': role.maxSessionDuration === 3600 ? null : role.maxSessionDuration,
        'permissions-boundary': role.boundary,
        tags: tagsOf(role.tags),
      }),
      ...carrierCommands('role', role),
    ]),
    ...ordered
      .filter(({ early }) => early)
      .map(({ role: { name, trust } }) =>
        command('update-assume-role-policy', { 'role-name': name, 'policy-document': oneLine(trust) }),
      ),
  ];
}
