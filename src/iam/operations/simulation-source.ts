import type { EntityKind } from '../account/account.ts';
import { groupArn, roleArn, userArn } from '../account/arn.ts';
import { carriedBy, rolePrincipal, userPrincipal } from '../account/principal.ts';
import type { AppliedPolicy, Policies } from '../evaluation/decision.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { World } from '../world.ts';

/** Whose policies a simulation takes: the kind of entity, its ARN, and all that has a say on it. */
export interface PolicySource {
  readonly kind: EntityKind;
  readonly name: string;
  readonly arn: string;
  readonly policies: Policies;
}

/** AWS's sentence for an ARN that is none of a user, group or role: newrelic/newrelic-lambda-cli#96 */
const unclear = (arn: string): ReturnType<typeof apiError> =>
  apiError('InvalidInput', `Invalid Entity Arn: ${arn} does not clearly define entity type and name.`);

const missing = (kind: EntityKind, name: string): ReturnType<typeof apiError> =>
  apiError('NoSuchEntity', `The ${kind} with name ${name} cannot be found.`);

/** An entity of this account by its ARN. */
export function readEntityArn(arn: string): Result<{ readonly kind: EntityKind; readonly name: string }> {
  const [, kind, name = ''] = /^arn:aws:iam::\d{12}:(user|group|role)\/(?:[!-~]*\/)?([\w+=,.@-]+)$/.exec(arn) ?? [];
  return kind === 'user' || kind === 'group' || kind === 'role' ? ok({ kind, name }) : unclear(arn);
}

/** The user, group or role that the ARN names, with its policies: of a user those of its groups too. */
export function findSource(world: World, arn: string): Result<PolicySource> {
  const named = readEntityArn(arn);
  if (!named.ok) return named;
  const { kind, name } = named.value;
  const found = policiesOf(world, kind, name);
  return found?.arn === arn ? ok({ kind, name, arn, policies: found.policies }) : missing(kind, name);
}

function policiesOf(
  world: World,
  kind: EntityKind,
  name: string,
): { readonly arn: string; readonly policies: Policies } | null {
  const { account } = world;
  switch (kind) {
    case 'user': {
      const user = account.users.get(name);
      return user === undefined
        ? null
        : { arn: userArn(account.id, user), policies: userPrincipal(world, user).policies };
    }
    case 'group': {
      const group = account.groups.get(name);
      return group === undefined
        ? null
        : { arn: groupArn(account.id, group), policies: { identity: carriedBy(account, 'group', group) } };
    }
    case 'role': {
      const role = account.roles.get(name);
      if (role === undefined) return null;
      const session = { sessionName: 'simulated', mfa: false };
      return { arn: roleArn(account.id, role), policies: rolePrincipal(world, role, session).policies };
    }
  }
}

/** Policies that a simulation leaves out. */
export interface Exclusion {
  readonly PolicyType?: string | undefined;
  readonly PolicyArn?: string | undefined;
  readonly InlinePolicyIdentifier?:
    { readonly PolicyName: string; readonly AttachmentType: string; readonly AttachmentName: string } | undefined;
}

/**
 * The policies without those that are excluded. Identifiers that fit no policy are passed over; refuses one that names nothing or several things
 * at once, and one with a second `*`. Unverified: the sentences.
 */
export function withoutExcluded(policies: Policies, exclusions: readonly Exclusion[]): Result<Policies> {
  const faulty = exclusions.find((one) => Object.values(one).filter((value) => value !== undefined).length !== 1);
  if (faulty !== undefined)
    return apiError('InvalidInput', 'A policy identifier must specify exactly one of its members.');
  const wild = exclusions.find(({ PolicyArn, InlinePolicyIdentifier }) =>
    /\*[^]*\*/.test(PolicyArn ?? InlinePolicyIdentifier?.AttachmentName ?? ''),
  );
  if (wild !== undefined) return apiError('InvalidInput', 'A policy identifier can contain at most one * wildcard.');
  const { boundary, scps, ...rest } = policies;
  const has = (type: string): boolean => exclusions.some(({ PolicyType }) => PolicyType === type);
  return ok({
    ...rest,
    identity: policies.identity.filter((policy) => !exclusions.some((one) => excludes(one, policy))),
    ...(boundary === undefined || has('permission-boundary') ? {} : { boundary }),
    ...(scps === undefined || has('scp') ? {} : { scps }),
  });
}

function excludes(
  { PolicyType, PolicyArn, InlinePolicyIdentifier: inline }: Exclusion,
  policy: AppliedPolicy,
): boolean {
  const { arn, name, via } = policy;
  if (PolicyType !== undefined) return PolicyType === typeOf(arn);
  if (PolicyArn !== undefined) return arn !== null && fits(PolicyArn, arn);
  if (inline === undefined || arn !== null) return false;
  const { PolicyName, AttachmentType, AttachmentName } = inline;
  return PolicyName === name && AttachmentType === via.entity && fits(AttachmentName, via.name);
}

const typeOf = (arn: string | null): string =>
  arn === null ? 'inline' : arn.startsWith('arn:aws:iam::aws:') ? 'aws-managed' : 'user-managed';

/** `*` stands for any characters, `?` for one. INVARIANT: there is one `*` at most, so matching is linear. */
function fits(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`).test(text);
}
