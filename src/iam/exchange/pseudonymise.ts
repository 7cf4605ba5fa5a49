import type { Account, Group, ManagedPolicy, Role, User } from '../account/account.ts';
import { administrator } from '../account/create.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PolicyKind } from '../policy/kinds.ts';
import type { Bucket, Told, World } from '../world.ts';
import { patternsIn, renameDocument } from './rename-document.ts';
import { mapValues } from './map-values.ts';
import { renameOrganization } from './rename-organization.ts';
import { renamingFor, type Renamed, type Renaming } from './renaming.ts';

/**
 * The same account under other names: of users, groups, roles, policies, paths, the account itself, and of resources in documents, and other values of
 * tags; `salt` decides which. Whoever was allowed a request is allowed the renamed one. Stay: services, actions, condition operators and keys, keys of
 * tags, AWS managed policies, what services call their roles, Regions, times, numbers and IP addresses. Left out: descriptions, the bodies of
 * objects, and all credentials but the fact that there are keys.
 *
 * @example
 * pseudonymise(world, 'b9f1').world.account.users.has('dana') // false
 */
export function pseudonymise(world: World, salt: string): { readonly world: World; readonly renaming: Renaming } {
  const renaming = renamingFor(patternsOf(world), world.account.users.keys(), salt);
  return { world: new Renamer(renaming).world(world), renaming };
}

function documentsOf({ account, services, organization }: World): readonly PolicyDocument[] {
  const carriers = [...account.users.values(), ...account.groups.values(), ...account.roles.values()];
  return [
    ...carriers.flatMap(({ inline }) => [...inline.values()]),
    ...[...account.roles.values()].map(({ trust }) => trust),
    ...[...account.policies.values()]
      .filter(({ awsManaged }) => !awsManaged)
      .flatMap(({ versions }) => [...versions.values()].map(({ document }) => document)),
    ...[...services.s3.buckets.values()].flatMap(({ policy }) => (policy === null ? [] : [policy])),
    ...(organization.kind === 'standalone' ? [] : [...organization.policies.values()].map(({ document }) => document)),
  ];
}

const patternsOf = (world: World): readonly Renamed[] => [...new Set(documentsOf(world))].flatMap(patternsIn);

class Renamer {
  readonly #renaming: Renaming;
  readonly #documents = new Map<PolicyDocument, PolicyDocument>();

  constructor(renaming: Renaming) {
    this.#renaming = renaming;
  }

  world(world: World): World {
    const { services, organization } = world;
    const renaming = this.#renaming;
    const buckets = mapValues(
      services.s3.buckets,
      (bucket) => this.#bucket(bucket),
      ({ name }) => name,
    );
    const instances = mapValues(
      services.ec2.instances,
      (instance) => ({ ...instance, tags: this.#tags(instance.tags) }),
      ({ id }) => id,
    );
    return {
      ...world,
      account: this.#account(world.account),
      services: { ...services, s3: { buckets }, ec2: { instances } },
      organization: renameOrganization(organization, renaming, (document) => this.#document(document, 'scp')),
      ...(world.told === undefined ? {} : { told: this.#told(world.told) }),
    };
  }

  #told(told: Told): Told {
    const { name, value } = this.#renaming;
    return {
      ...told,
      buckets: new Map([...told.buckets].map(([bucket, origin]) => [name(bucket), origin])),
      context: new Map([...told.context].map(([key, values]) => [key, values.map((one) => value(key, one))])),
    };
  }

  #account(account: Account): Account {
    const byName = ({ name }: { readonly name: string }): string => name;
    return {
      ...account,
      id: this.#renaming.name(account.id),
      users: mapValues(account.users, (user) => this.#user(user), byName),
      groups: mapValues(account.groups, (group) => this.#group(group), byName),
      roles: mapValues(account.roles, (role) => this.#role(role), byName),
      policies: mapValues(
        account.policies,
        (policy) => this.#policy(policy),
        ({ arn }) => arn,
      ),
      alias: account.alias === null ? null : this.#renaming.name(account.alias),
      mfaDevices: new Map(),
      sessions: new Map(),
      credentialReport: null,
      accessJobs: new Map(),
    };
  }

  #user(user: User): User {
    const { name } = this.#renaming;
    return {
      ...user,
      ...this.#named(user),
      ...this.#carried(user),
      groups: user.groups.map(name),
      tags: this.#tags(user.tags),
      accessKeys: user.accessKeys.map((key) => ({ ...key, id: name(key.id) })),
      loginProfile: user.loginProfile === null ? null : { ...user.loginProfile, digests: [] },
      boundary: this.#arn(user.boundary),
    };
  }

  #group(group: Group): Group {
    return {
      ...group,
      ...this.#named(group),
      ...this.#carried(group),
      members: group.members.map(this.#renaming.name),
    };
  }

  #role(role: Role): Role {
    const carried = {
      ...this.#carried(role),
      trust: this.#document(role.trust, 'trust'),
      tags: this.#tags(role.tags),
      boundary: this.#arn(role.boundary),
    };
    if (role.name === administrator.roleName) return { ...role, ...carried };
    const path = /^\/aws-(?:reserved|service-role)\//.test(role.path) ? role.path : this.#renaming.name(role.path);
    const arn = this.#renaming.arn(`arn:aws:iam::000000000000:role${role.path}${role.name}`);
    return {
      ...role,
      ...this.#named(role),
      ...carried,
      path,
      name: arn.slice(arn.lastIndexOf('/') + 1),
      description: null,
    };
  }

  #policy(policy: ManagedPolicy): ManagedPolicy {
    if (policy.awsManaged) return policy;
    return {
      ...policy,
      ...this.#named(policy),
      arn: this.#renaming.arn(policy.arn),
      description: null,
      versions: mapValues(
        policy.versions,
        (version) => ({ ...version, document: this.#document(version.document, 'identity') }),
        ({ id }) => id,
      ),
      tags: this.#tags(policy.tags),
    };
  }

  #bucket(bucket: Bucket): Bucket {
    const { name } = this.#renaming;
    return {
      ...bucket,
      name: name(bucket.name),
      objects: mapValues(
        bucket.objects,
        (object) => ({ ...object, key: name(object.key), body: '' }),
        ({ key }) => key,
      ),
      policy: bucket.policy === null ? null : this.#document(bucket.policy, 'bucket'),
    };
  }

  #named({ name, path, id }: Pick<User, 'name' | 'path' | 'id'>): Pick<User, 'name' | 'path' | 'id'> {
    return { name: this.#renaming.name(name), path: this.#renaming.name(path), id: this.#renaming.name(id) };
  }

  #carried({ inline, attached }: Pick<User, 'inline' | 'attached'>): Pick<User, 'inline' | 'attached'> {
    return {
      inline: new Map(
        [...inline].map(([name, document]) => [this.#renaming.name(name), this.#document(document, 'identity')]),
      ),
      attached: attached.map(this.#renaming.arn),
    };
  }

  #tags(tags: User['tags']): User['tags'] {
    return new Map([...tags].map(([key, value]) => [key, this.#renaming.value(`aws:resourcetag/${key}`, value)]));
  }

  #arn(arn: string | null): string | null {
    return arn === null ? null : this.#renaming.arn(arn);
  }

  /** Documents that are shared stay shared. */
  #document(document: PolicyDocument, kind: PolicyKind): PolicyDocument {
    const known = this.#documents.get(document) ?? renameDocument(document, kind, this.#renaming);
    this.#documents.set(document, known);
    return known;
  }
}
