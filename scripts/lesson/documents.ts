import {
  diffWorlds,
  parsePolicyDocument,
  parseResourcePolicy,
  withEntry,
  type PolicyDocument,
  type World,
} from '../../src/iam/index.ts';

/** A policy document of an account, by the place where it is kept. */
export type Place =
  | {
      readonly kind: 'inline';
      readonly entity: 'user' | 'group' | 'role';
      readonly name: string;
      readonly policy: string;
    }
  | { readonly kind: 'managed'; readonly arn: string }
  | { readonly kind: 'bucket'; readonly name: string };

/** As an author reads it: `group Developers/Builds`. */
export function placeName(place: Place): string {
  switch (place.kind) {
    case 'inline':
      return `${place.entity} ${place.name}/${place.policy}`;
    case 'managed':
      return `policy ${place.arn.slice(place.arn.lastIndexOf('/') + 1)}`;
    case 'bucket':
      return `bucket ${place.name}`;
  }
}

/** The places of the documents that a solution wrote: those that the world after it has and the world before it had not. */
export function writtenPlaces(opening: World, solved: World): readonly Place[] {
  const places = diffWorlds(opening, solved).added.flatMap((fact): readonly Place[] => {
    if (fact.kind === 'inline') return [{ kind: 'inline', entity: fact.entity, name: fact.name, policy: fact.policy }];
    if (fact.kind === 'policy') return [{ kind: 'managed', arn: fact.policy }];
    if (fact.kind === 'bucket-policy') return [{ kind: 'bucket', name: fact.bucket }];
    return [];
  });
  return unique(places);
}

/** The places of the documents that these users and groups carry, AWS managed policies left out: nobody can change those. */
export function carriedPlaces(
  { account }: World,
  groups: readonly string[],
  users: readonly string[],
): readonly Place[] {
  const of = (entity: 'user' | 'group', name: string): readonly Place[] => {
    const carrier = (entity === 'user' ? account.users : account.groups).get(name);
    if (carrier === undefined) return [];
    const own = carrier.attached.filter((arn) => account.policies.get(arn)?.awsManaged === false);
    return [
      ...[...carrier.inline.keys()].map((policy): Place => ({ kind: 'inline', entity, name, policy })),
      ...own.map((arn): Place => ({ kind: 'managed', arn })),
    ];
  };
  return unique([...groups.flatMap((name) => of('group', name)), ...users.flatMap((name) => of('user', name))]);
}

const unique = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [placeName(place), place])).values(),
];

export function documentAt({ account, services }: World, place: Place): PolicyDocument | null {
  switch (place.kind) {
    case 'inline':
      return carriersOf(account, place.entity).get(place.name)?.inline.get(place.policy) ?? null;
    case 'managed': {
      const policy = account.policies.get(place.arn);
      return policy?.versions.get(policy.defaultVersionId)?.document ?? null;
    }
    case 'bucket':
      return services.s3.buckets.get(place.name)?.policy ?? null;
  }
}

const carriersOf = (
  { users, groups, roles }: World['account'],
  entity: 'user' | 'group' | 'role',
): ReadonlyMap<string, { readonly inline: ReadonlyMap<string, PolicyDocument> }> =>
  ({ user: users, group: groups, role: roles })[entity];

/**
 * The world with another document in a place; null when AWS would not take the document. Replaced where it stands rather than by a call, so
 * that no number of versions is used up and nothing else changes with it.
 */
export function withDocument(world: World, place: Place, value: unknown): World | null {
  const text = JSON.stringify(value, null, 2);
  const parsed = place.kind === 'bucket' ? parseResourcePolicy(text) : parsePolicyDocument(text);
  return parsed.ok ? replaced(world, place, parsed.value) : null;
}

function replaced(world: World, place: Place, document: PolicyDocument): World | null {
  const { account, services } = world;
  if (place.kind === 'bucket') {
    const bucket = services.s3.buckets.get(place.name);
    if (bucket === undefined) return null;
    const buckets = withEntry(services.s3.buckets, place.name, { ...bucket, policy: document });
    return { ...world, services: { ...services, s3: { ...services.s3, buckets } } };
  }
  if (place.kind === 'managed') {
    const policy = account.policies.get(place.arn);
    const version = policy?.versions.get(policy.defaultVersionId);
    if (policy === undefined || version === undefined) return null;
    const versions = withEntry(policy.versions, version.id, { ...version, document });
    return {
      ...world,
      account: { ...account, policies: withEntry(account.policies, place.arn, { ...policy, versions }) },
    };
  }
  return { ...world, account: withInline(account, place, document) };
}

function withInline(
  account: World['account'],
  { entity, name, policy }: Extract<Place, { kind: 'inline' }>,
  document: PolicyDocument,
): World['account'] {
  const put = <T extends { readonly inline: ReadonlyMap<string, PolicyDocument> }>(
    all: ReadonlyMap<string, T>,
  ): ReadonlyMap<string, T> => {
    const carrier = all.get(name);
    return carrier === undefined
      ? all
      : withEntry(all, name, { ...carrier, inline: withEntry(carrier.inline, policy, document) });
  };
  switch (entity) {
    case 'user':
      return { ...account, users: put(account.users) };
    case 'group':
      return { ...account, groups: put(account.groups) };
    case 'role':
      return { ...account, roles: put(account.roles) };
  }
}
