import { groupArn, roleArn, userArn, type World } from '../../iam/index.ts';
import { named, type Suggestion } from './rank.ts';

type Account = World['account'];
type Policy = NonNullable<ReturnType<Account['policies']['get']>>;

/** What was given on the line, by option. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** A line of `aws`, as far as its values depend on one another. */
export interface Line {
  readonly command: string;
  readonly given: Given;
}

/** AWS: names of users, groups and roles are found without regard to case. */
function find<T>(entities: ReadonlyMap<string, T>, name: string | undefined): T | undefined {
  if (name === undefined) return undefined;
  const wanted = name.toLowerCase();
  return entities.get(name) ?? [...entities].find(([key]) => key.toLowerCase() === wanted)?.[1];
}

export const userOf = ({ users }: Account, given: Given) => find(users, given.get('--user-name')?.[0]);
export const groupOf = ({ groups }: Account, given: Given) => find(groups, given.get('--group-name')?.[0]);
export const roleOf = ({ roles }: Account, given: Given) => find(roles, given.get('--role-name')?.[0]);

/** The user, group or role that the line names. */
export const carrierOf = (account: Account, given: Given) =>
  userOf(account, given) ?? groupOf(account, given) ?? roleOf(account, given);

export const policyOf = ({ policies }: Account, given: Given): Policy | undefined =>
  policies.get(given.get('--policy-arn')?.[0] ?? '');

/** Those first that the command would change something for. */
function membersFirst(names: Iterable<string>, members: readonly string[] | undefined, command: string): string[] {
  const all = [...names];
  if (members === undefined) return all;
  const known = new Set(members);
  if (command === 'remove-user-from-group') return all.filter((name) => known.has(name));
  if (command !== 'add-user-to-group') return all;
  return [...all.filter((name) => !known.has(name)), ...all.filter((name) => known.has(name))];
}

export const users = ({ account }: World, { command, given }: Line): readonly Suggestion[] =>
  named(membersFirst(account.users.keys(), groupOf(account, given)?.members, command));

export const groups = ({ account }: World, { command, given }: Line): readonly Suggestion[] =>
  named(membersFirst(account.groups.keys(), userOf(account, given)?.groups, command));

export const roles = ({ account }: World): readonly Suggestion[] => named(account.roles.keys());

/** Of the user, group or role that the line names; of all of them when it names none yet. */
export function inlineNames({ account }: World, { given }: Line): readonly Suggestion[] {
  const carrier = carrierOf(account, given);
  if (carrier !== undefined) return named(carrier.inline.keys());
  const all = [...account.groups.values(), ...account.users.values(), ...account.roles.values()];
  return named(new Set(all.flatMap(({ inline }) => [...inline.keys()])));
}

export function accessKeys({ account }: World, { given }: Line): readonly Suggestion[] {
  const user = userOf(account, given);
  return (user === undefined ? [...account.users.values()] : [user]).flatMap(({ name, accessKeys: keys }) =>
    keys.map(({ id, status }): Suggestion => ({ text: id, detail: user === undefined ? name : status })),
  );
}

/** A device is enabled while it is nobody's, and taken away from whose it is. */
export function mfaDevices({ account }: World, { command, given }: Line): readonly Suggestion[] {
  const user = userOf(account, given)?.name;
  const free = command === 'enable-mfa-device' || command === 'delete-virtual-mfa-device';
  return [...account.mfaDevices.values()]
    .filter(({ enabled }) => (free ? enabled === null : user === undefined || enabled?.userName === user))
    .map(({ serialNumber, enabled }) => ({ text: serialNumber, detail: enabled?.userName ?? null }));
}

/** The newest first; one that is the default cannot be deleted, nor made it once more. */
export function versions({ account }: World, { command, given }: Line): readonly Suggestion[] {
  const policy = policyOf(account, given);
  if (policy === undefined) return [];
  const others = command === 'delete-policy-version' || command === 'set-default-policy-version';
  return [...policy.versions.keys()]
    .toReversed()
    .filter((id) => !others || id !== policy.defaultVersionId)
    .map((id) => ({ text: id, detail: id === policy.defaultVersionId ? 'default' : null }));
}

/** Of whom or what the line names; of the account when it names nothing yet. */
export function tagKeys({ account }: World, { given }: Line): readonly Suggestion[] {
  const one = userOf(account, given) ?? roleOf(account, given) ?? policyOf(account, given);
  const all = [...account.users.values(), ...account.roles.values(), ...account.policies.values()];
  const used = new Set(given.get('--tag-keys'));
  const keys = new Set((one === undefined ? all : [one]).flatMap(({ tags }) => [...tags.keys()]));
  return named([...keys].filter((key) => !used.has(key)));
}

/** ARNs of what carries policies. */
export const principalArns = ({ account }: World): readonly Suggestion[] => [
  ...[...account.users.values()].map((user) => ({ text: userArn(account.id, user), detail: user.name })),
  ...[...account.groups.values()].map((group) => ({ text: groupArn(account.id, group), detail: group.name })),
  ...roleArns({ account }),
];

export const roleArns = ({ account }: Pick<World, 'account'>): readonly Suggestion[] =>
  [...account.roles.values()].map((role) => ({ text: roleArn(account.id, role), detail: role.name }));
