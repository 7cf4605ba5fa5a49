import {
  administrator,
  createWorld,
  execute,
  later,
  parsePolicyDocument,
  parseResourcePolicy,
  withEntry,
  type Ambient,
  type ApiError,
  type AppliedPolicy,
  type CallRecord,
  type Caller,
  type Execution,
  type Input,
  type ManagedPolicyListing,
  type Output,
  type PolicyDocument,
  type Reference,
  type RequestContext,
  type Via,
  type World,
} from '../../src/iam/index.ts';
import type { PolicyKind } from '../../src/iam/validate.ts';
import { registry } from '../../src/services/index.ts';
import './loaded.ts';
import { services } from './service-facts.ts';

export const AT = '2026-11-22T10:00:00Z';
export const PRINTED_AT = '2026-11-22T10:00:00+00:00';
export const ACCOUNT = '123456789012';

export const awsManaged = (name: string): string => `arn:aws:iam::aws:policy/${name}`;
/** AmazonS3ReadOnlyAccess v3, as AWS publishes it. */
export const S3_READ_ONLY = awsManaged('AmazonS3ReadOnlyAccess');
/** AWSDenyAll v1. */
export const DENY_ALL = awsManaged('AWSDenyAll');
/** A policy with a path: job-function/Billing, cut short. */
export const BILLING = awsManaged('job-function/Billing');
/** One of any number of managed policies, for quotas: each allows one action of no consequence. */
export const numbered = (n: number): string => awsManaged(`Numbered${n}`);

export interface StatementText {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, unknown>>;
  /** Of resource policies alone. */
  readonly Principal?: PrincipalText;
  readonly NotPrincipal?: PrincipalText;
}

export type PrincipalText = '*' | Readonly<Record<string, string | readonly string[]>>;

export const policyText = (...statements: readonly StatementText[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);

export const allow = (action: string | readonly string[], resource: string | readonly string[] = '*'): string =>
  policyText({ Effect: 'Allow', Action: action, Resource: resource });

export const deny = (action: string | readonly string[], resource: string | readonly string[] = '*'): string =>
  policyText({ Effect: 'Deny', Action: action, Resource: resource });

/** The document of a text that has to parse, of an identity policy unless said otherwise. */
export function documentOf(text: string, kind?: PolicyKind): PolicyDocument {
  const parsed = parsePolicyDocument(text, kind);
  if (!parsed.ok) throw new Error(`${parsed.error.message} at ${parsed.error.line}:${parsed.error.column} in ${text}`);
  return parsed.value;
}

/** The document of a bucket policy that has to parse. */
export function resourceDocumentOf(text: string): PolicyDocument {
  const parsed = parseResourcePolicy(text);
  if (!parsed.ok) throw new Error(`${parsed.error.message} at ${parsed.error.line}:${parsed.error.column} in ${text}`);
  return parsed.value;
}

/** A policy as it stands on a bucket. */
export const onBucket = (text: string, bucket = 'app-logs'): AppliedPolicy => ({
  name: bucket,
  arn: null,
  via: { entity: 'bucket', name: bucket, placement: 'resource' },
  document: resourceDocumentOf(text),
});

/** What a request carries, by key in any case. */
export const contextOf = (values: Readonly<Record<string, string | readonly string[]>>): RequestContext =>
  new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), [value].flat()]));

export const inlineOf = (entity: Via['entity'], name: string): Via => ({ entity, name, placement: 'inline' });

/** A policy as it applies: inline in user `dana` unless said otherwise. */
export const applied = (text: string, via: Via = inlineOf('user', 'dana'), name = 'policy'): AppliedPolicy => ({
  name,
  arn: via.placement === 'managed' ? `arn:aws:iam::${ACCOUNT}:policy/${name}` : null,
  via,
  document: documentOf(text),
});

const MANAGED: ReadonlyMap<string, string> = new Map([
  [S3_READ_ONLY, allow(['s3:Get*', 's3:List*', 's3:Describe*', 's3-object-lambda:Get*', 's3-object-lambda:List*'])],
  [DENY_ALL, deny('*')],
  [BILLING, allow('aws-portal:*Billing')],
]);

/** A line of the list of AWS managed policies: AmazonS3ReadOnlyAccess as AWS published it, the others alike. */
const listing = (arn: string): ManagedPolicyListing => ({
  name: arn.slice(arn.lastIndexOf('/') + 1),
  arn,
  versionId: 'v3',
  createDate: '2015-02-06T18:40:59Z',
  updateDate: '2023-08-10T21:31:39Z',
});

/** Reference data in memory: the policies above and the numbered ones, and three services; AWS has no others. */
export const reference: Reference = {
  ...services,
  managedPolicyNames: () => [...MANAGED.keys()].map(listing),
  managedPolicy(arn) {
    const document =
      MANAGED.get(arn) ?? (arn.startsWith(numbered(0).slice(0, -1)) ? allow('sts:GetCallerIdentity') : undefined);
    return document === undefined ? null : { arn, versionId: 'v3', createDate: '2015-02-06T18:40:00Z', document };
  },
};

/** Reference data that knows these policies by name, one list of statements each; AWS has no others. */
export function referenceOf(policies: Readonly<Record<string, readonly StatementText[]>>): Reference {
  const documents = new Map(
    Object.entries(policies).map(([name, statements]) => [awsManaged(name), policyText(...statements)]),
  );
  return {
    ...services,
    managedPolicyNames: () => [...documents.keys()].map(listing),
    managedPolicy(arn) {
      const document = documents.get(arn);
      return document === undefined ? null : { arn, versionId: 'v1', createDate: '2026-01-01T00:00:00Z', document };
    },
  };
}

export const emptyWorld = (): World =>
  createWorld({ at: AT, services: { s3: { buckets: new Map() }, ec2: { instances: new Map() } } });

export const asUser = (userName: string): Caller => ({ kind: 'user', userName });

/** An account under test: calls go through `execute`, frozen, numbered from 1, by the administrator unless said otherwise. */
export class Sandbox {
  world: World;
  readonly reference: Reference;
  #n = 0;
  #at = AT;
  #trail: readonly CallRecord[] = [];

  constructor(world: World = emptyWorld(), known: Reference = reference) {
    this.world = world;
    this.reference = known;
  }

  ambient(): Ambient {
    this.#n += 1;
    return {
      at: this.#at,
      seed: 'test',
      n: this.#n,
      reference: this.reference,
      freeze: true,
      trail: () => this.#trail,
    };
  }

  call(operation: string, input: Input, caller: Caller = administrator): Execution {
    const done = execute(this.world, { caller, service: 'iam', operation, input }, registry, this.ambient());
    if ('needs' in done) throw new Error(`${operation} asks for ${JSON.stringify(done.needs)}`);
    this.world = done.world;
    this.#trail = [...this.#trail, done.record];
    return done;
  }

  /** Lets time go by until the next call. */
  later(seconds: number): this {
    this.#at = later(this.#at, seconds);
    return this;
  }

  /** Makes a call that has to succeed and gives its output. */
  output(operation: string, input: Input, caller: Caller = administrator): Output {
    const { result } = this.call(operation, input, caller);
    if (!result.ok)
      throw new Error(`${operation} ${JSON.stringify(input)}: ${result.error.code}: ${result.error.message}`);
    return result.value;
  }

  /** Makes a call that has to fail, and to leave the same world, and gives its error. */
  error(operation: string, input: Input, caller: Caller = administrator): ApiError {
    const before = this.world;
    const { result, world } = this.call(operation, input, caller);
    if (result.ok) throw new Error(`${operation} ${JSON.stringify(input)} succeeded`);
    if (world !== before) throw new Error(`${operation} failed and changed the world`);
    return result.error;
  }

  user(...names: readonly string[]): this {
    for (const name of names) this.output('CreateUser', { UserName: name });
    return this;
  }

  group(...names: readonly string[]): this {
    for (const name of names) this.output('CreateGroup', { GroupName: name });
    return this;
  }

  member(user: string, ...groups: readonly string[]): this {
    for (const group of groups) this.output('AddUserToGroup', { UserName: user, GroupName: group });
    return this;
  }

  attached(kind: 'User' | 'Group', name: string, ...arns: readonly string[]): this {
    for (const arn of arns) this.output(`Attach${kind}Policy`, { [`${kind}Name`]: name, PolicyArn: arn });
    return this;
  }

  /** A role that any principal of the account may be allowed to assume, with one inline policy. */
  role(name: string, text: string, trusted = `arn:aws:iam::${ACCOUNT}:root`): this {
    const trust = { Effect: 'Allow', Principal: { AWS: trusted }, Action: 'sts:AssumeRole' };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
    this.output('CreateRole', { RoleName: name, AssumeRolePolicyDocument });
    this.output('PutRolePolicy', { RoleName: name, PolicyName: 'Own', PolicyDocument: text });
    return this;
  }

  /** Embeds an inline policy past all checks and quotas. */
  inline(kind: 'user' | 'group', name: string, policy: string, text: string): this {
    this.world = withInline(this.world, kind, name, policy, text);
    return this;
  }
}

export function withInline(world: World, kind: 'user' | 'group', name: string, policy: string, text: string): World {
  const { account } = world;
  if (kind === 'user') {
    const user = account.users.get(name);
    if (user === undefined) throw new Error(`No user ${name}`);
    const changed = { ...user, inline: withEntry(user.inline, policy, documentOf(text)) };
    return { ...world, account: { ...account, users: withEntry(account.users, name, changed) } };
  }
  const group = account.groups.get(name);
  if (group === undefined) throw new Error(`No group ${name}`);
  const changed = { ...group, inline: withEntry(group.inline, policy, documentOf(text)) };
  return { ...world, account: { ...account, groups: withEntry(account.groups, name, changed) } };
}
