import type { PolicyDocument } from '../policy/document.ts';
import type { Organization, World } from '../world.ts';
import type { AccessKey, Account, EntityKind, ManagedPolicy, Role, User } from './account.ts';
import { digestOf } from './ids.ts';

/**
 * Something that is so in an account. A change is facts that came and facts that went. `document` is short for what a policy document
 * says, whitespace aside: two documents that say the same in the same words have the same.
 */
export type AccountFact =
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'role'; readonly name: string }
  | { readonly kind: 'membership'; readonly user: string; readonly group: string }
  | { readonly kind: 'attachment'; readonly entity: EntityKind; readonly name: string; readonly policy: string }
  | {
      readonly kind: 'inline';
      readonly entity: EntityKind;
      readonly name: string;
      readonly policy: string;
      readonly document: string;
    }
  /** A customer managed policy, by ARN, with its default version. */
  | { readonly kind: 'policy'; readonly policy: string; readonly version: string; readonly document: string }
  /** Any version of one, the default version too. */
  | { readonly kind: 'version'; readonly policy: string; readonly version: string; readonly document: string }
  /** The n-th key of that status, from 1. Its id is left out, because it is another one each time the same call is made. */
  | { readonly kind: 'access-key'; readonly user: string; readonly status: AccessKey['status']; readonly nth: number }
  | { readonly kind: 'login-profile'; readonly user: string; readonly passwordResetRequired: boolean }
  | {
      readonly kind: 'tag';
      /** `name` is the ARN of a policy. */
      readonly entity: 'user' | 'role' | 'policy';
      readonly name: string;
      readonly key: string;
      readonly value: string;
    }
  | { readonly kind: 'boundary'; readonly entity: 'user' | 'role'; readonly name: string; readonly policy: string }
  | { readonly kind: 'trust'; readonly entity: 'role'; readonly name: string; readonly document: string }
  /** Anything else that can be set: the account's alias, an MFA device's owner, a control policy at a place of the organization. */
  | { readonly kind: 'setting'; readonly name: string; readonly value: string }
  | { readonly kind: 'bucket-policy'; readonly bucket: string; readonly document: string };

/** What a call changed. Empty lists when it changed nothing. */
export interface AccountDiff {
  readonly added: readonly AccountFact[];
  readonly removed: readonly AccountFact[];
}

export const noChange: AccountDiff = { added: [], removed: [] };

/** One string for one fact, readable and unambiguous: names cannot hold the separator, and what can hold it stands in quotes. */
export function factKey(fact: AccountFact): string {
  switch (fact.kind) {
    case 'membership':
      return `membership ${fact.user} ${fact.group}`;
    case 'attachment':
      return `attachment ${fact.entity} ${fact.name} ${fact.policy}`;
    case 'inline':
      return `inline ${fact.entity} ${fact.name} ${fact.policy} ${fact.document}`;
    case 'policy':
    case 'version':
      return `${fact.kind} ${fact.policy} ${fact.version} ${fact.document}`;
    case 'access-key':
      return `access-key ${fact.user} ${fact.status} ${fact.nth}`;
    case 'login-profile':
      return `login-profile ${fact.user}${fact.passwordResetRequired ? ' reset' : ''}`;
    case 'tag':
      return `tag ${fact.entity} ${fact.name} ${JSON.stringify(fact.key)} ${JSON.stringify(fact.value)}`;
    case 'boundary':
      return `boundary ${fact.entity} ${fact.name} ${fact.policy}`;
    case 'trust':
      return `trust ${fact.name} ${fact.document}`;
    case 'setting':
      return `setting ${fact.name} ${JSON.stringify(fact.value)}`;
    case 'bucket-policy':
      return `bucket-policy ${fact.bucket} ${fact.document}`;
    default:
      return `${fact.kind} ${fact.name}`;
  }
}

/** The facts that came and went between two worlds. Looks only into entities that are not shared between the two. */
export function diffWorlds(before: World, after: World): AccountDiff {
  if (before === after) return noChange;
  return difference(worldFactsOutside(before, after), worldFactsOutside(after, before));
}

/** Every fact of a world, by key. */
export const factsOf = (world: World): ReadonlyMap<string, AccountFact> => byKey(worldFactsOutside(world, null));

const byKey = (facts: readonly AccountFact[]): Map<string, AccountFact> =>
  new Map(facts.map((fact) => [factKey(fact), fact]));

function difference(before: readonly AccountFact[], after: readonly AccountFact[]): AccountDiff {
  const old = byKey(before);
  const now = byKey(after);
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(([, fact]) => fact),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, fact]) => fact),
  };
}

function factsOutside(account: Account, shared: Account | null): readonly AccountFact[] {
  const carriers = [
    ['user', account.users, shared?.users],
    ['group', account.groups, shared?.groups],
    ['role', account.roles, shared?.roles],
  ] as const;
  return [
    ...carriers.flatMap(([entity, own, others]) =>
      unshared<Carrier>(own, others).flatMap((one) => carrierFacts(entity, one)),
    ),
    ...unshared(account.users, shared?.users).flatMap(userFacts),
    ...unshared(account.roles, shared?.roles).flatMap(roleFacts),
    ...unshared(account.policies, shared?.policies).flatMap(policyFacts),
    ...unshared(account.mfaDevices, shared?.mfaDevices).map(({ serialNumber, enabled }): AccountFact =>
      setting(serialNumber, enabled?.userName ?? ''),
    ),
    ...settings({ alias: account.alias, 'password-policy': account.passwordPolicy }),
  ];
}

function worldFactsOutside(world: World, shared: World | null): readonly AccountFact[] {
  const buckets = unshared(world.services.s3.buckets, shared?.services.s3.buckets);
  return [
    ...factsOutside(world.account, shared?.account ?? null),
    ...buckets.flatMap(({ name, policy }): readonly AccountFact[] =>
      policy === null ? [] : [{ kind: 'bucket-policy', bucket: name, document: said(policy) }],
    ),
    ...unshared(world.services.ec2.instances, shared?.services.ec2.instances).map(({ id, state }) =>
      setting(id, state),
    ),
    ...(world.organization === shared?.organization ? [] : organizationFacts(world.organization)),
  ];
}

const setting = (name: string, value: string): AccountFact => ({ kind: 'setting', name, value });

const settings = (values: Readonly<Record<string, object | string | null>>): readonly AccountFact[] =>
  Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [setting(name, JSON.stringify(value))]));

const organizationFacts = (organization: Organization): readonly AccountFact[] =>
  organization.kind === 'standalone' ? [] : organization.facts.map(([id, fact]) => setting(id, fact));

function unshared<T>(own: ReadonlyMap<string, T>, others: ReadonlyMap<string, unknown> | undefined): readonly T[] {
  if (own === others) return [];
  return [...own].filter(([key, one]) => others?.get(key) !== one).map(([, one]) => one);
}

type Carrier = Pick<User, 'name' | 'attached' | 'inline'>;

function carrierFacts(entity: EntityKind, { name, attached, inline }: Carrier): readonly AccountFact[] {
  return [
    { kind: entity, name },
    ...attached.map((policy): AccountFact => ({ kind: 'attachment', entity, name, policy })),
    ...[...inline].map(([policy, document]): AccountFact => ({
      kind: 'inline',
      entity,
      name,
      policy,
      document: said(document),
    })),
  ];
}

const tagFacts = (entity: 'user' | 'role' | 'policy', name: string, tags: User['tags']): readonly AccountFact[] =>
  [...tags].map(([key, value]) => ({ kind: 'tag', entity, name, key, value }));

const boundaryFacts = (
  entity: 'user' | 'role',
  { name, boundary }: Pick<User, 'name' | 'boundary'>,
): readonly AccountFact[] => (boundary === null ? [] : [{ kind: 'boundary', entity, name, policy: boundary }]);

function roleFacts(role: Role): readonly AccountFact[] {
  const { name, trust, tags } = role;
  return [
    { kind: 'trust', entity: 'role', name, document: said(trust) },
    ...boundaryFacts('role', role),
    ...tagFacts('role', name, tags),
  ];
}

function userFacts(whole: User): readonly AccountFact[] {
  const { name: user, groups, accessKeys, loginProfile, tags } = whole;
  const keys = (['Active', 'Inactive'] as const).flatMap((status) =>
    accessKeys
      .filter((key) => key.status === status)
      .map((_, index): AccountFact => ({ kind: 'access-key', user, status, nth: index + 1 })),
  );
  return [
    ...groups.map((group): AccountFact => ({ kind: 'membership', user, group })),
    ...keys,
    ...(loginProfile === null
      ? []
      : [{ kind: 'login-profile', user, passwordResetRequired: loginProfile.passwordResetRequired } as const]),
    ...boundaryFacts('user', whole),
    ...tagFacts('user', user, tags),
  ];
}

/** AWS managed policies are nobody's doing, so they are no facts. */
function policyFacts(whole: ManagedPolicy): readonly AccountFact[] {
  const { arn: policy, awsManaged, defaultVersionId, versions, tags } = whole;
  if (awsManaged) return [];
  const documents = [...versions.values()].flatMap(({ id: version, document }): readonly AccountFact[] => {
    const rest = { policy, version, document: said(document) };
    const own: AccountFact = { kind: 'version', ...rest };
    return version === defaultVersionId ? [{ kind: 'policy', ...rest }, own] : [own];
  });
  return [...documents, ...tagFacts('policy', policy, tags)];
}

const digests = new WeakMap<PolicyDocument, string>();

/** Short for what a document says, whitespace between its parts aside. Documents never change, so each is read once. */
function said(document: PolicyDocument): string {
  const known = digests.get(document);
  if (known !== undefined) return known;
  const made = digestOf(JSON.stringify(JSON.parse(document.text)));
  digests.set(document, made);
  return made;
}
