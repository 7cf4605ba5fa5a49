import {
  apiError,
  defineOperation,
  ok,
  roleArn,
  type Account,
  type Authorisation,
  type Principal,
  type Role,
  type World,
} from '../../iam/index.ts';
import { aboutTags } from '../../iam/sessions.ts';
import { issued } from './credentials.ts';
import { aboutMfa, checkMfa } from './mfa.ts';
import { packedSize, readSessionPolicies } from './session-policies.ts';
import { readSessionTags } from './session-tags.ts';
import {
  externalId,
  policyArns,
  roleArnMember,
  roleSessionName,
  serialNumber,
  sessionPolicy,
  sessionTags,
  sourceIdentity,
  tokenCode,
  transitiveTagKeys,
} from './sts-members.ts';

/** AWS: an hour unless it is told otherwise, and never more when a session assumes the role. AssumeRole, API reference */
const AN_HOUR = 3600;

export const assumeRole = defineOperation({
  service: 'sts',
  name: 'AssumeRole',
  documentation:
    'Gives out temporary credentials of a role. Both the role, by its trust policy, and the caller, by its own, must allow it.',
  readOnly: true,
  quotesValues: true,
  members: {
    RoleArn: roleArnMember,
    RoleSessionName: roleSessionName,
    PolicyArns: policyArns,
    Policy: sessionPolicy,
    DurationSeconds: {
      type: 'integer',
      min: 900,
      max: 43200,
      documentation: 'How long the session lasts, in seconds: an hour by default, at most what the role allows.',
    },
    Tags: sessionTags,
    TransitiveTagKeys: transitiveTagKeys,
    ExternalId: externalId,
    SerialNumber: serialNumber,
    TokenCode: tokenCode,
    SourceIdentity: sourceIdentity,
  },
  membersNotYet: ['ProvidedContexts'],
  errors: ['ExpiredToken', 'MalformedPolicyDocument', 'PackedPolicyTooLarge'],
  example: 'aws sts assume-role --role-arn arn:aws:iam::123456789012:role/DeployRole --role-session-name dev-alice',
  authorise(input, world, principal) {
    const { RoleArn: resource, Tags = [] } = input;
    const source = input.SourceIdentity ?? behind(world, principal);
    const context: Authorisation['context'] = {
      'sts:RoleSessionName': [input.RoleSessionName],
      ...(input.ExternalId === undefined ? {} : { 'sts:ExternalId': [input.ExternalId] }),
      ...(source === undefined ? {} : { 'sts:SourceIdentity': [source] }),
      ...(input.TransitiveTagKeys === undefined ? {} : { 'sts:TransitiveTagKeys': input.TransitiveTagKeys }),
      ...aboutTags(Tags),
      ...aboutMfa(input),
    };
    // AWS: tags and a source identity need permissions of their own, from the caller's policies and from the trust policy alike.
    const actions = [
      'sts:AssumeRole',
      ...(Tags.length === 0 ? [] : ['sts:TagSession']),
      ...(source === undefined ? [] : ['sts:SetSourceIdentity']),
    ];
    return actions.map((action) => ({ action, resource, context }));
  },
  apply(input, scope) {
    const { world, principal } = scope;
    const role = roleOf(world.account, input.RoleArn);
    if (role === null) {
      // AWS: a role that does not exist, or no longer, is refused like one that trusts nobody.
      const what = `is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`;
      return apiError('AccessDenied', `User: ${principal.arn} ${what}`);
    }
    const mfa = checkMfa(input, scope);
    if (!mfa.ok) return mfa;
    const { DurationSeconds: seconds = AN_HOUR } = input;
    if (seconds > role.maxSessionDuration) {
      return apiError(
        'ValidationError',
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      );
    }
    if (seconds > AN_HOUR && principal.credentials !== 'access-key') {
      // AWS: credentials of GetSessionToken count as a session here. mmmorris1975/aws-runas#11
      const limit = 'the 1 hour session limit for roles assumed by role chaining';
      return apiError('ValidationError', `The requested DurationSeconds exceeds ${limit}.`);
    }
    const policies = readSessionPolicies(input, scope);
    if ('needs' in policies) return policies;
    if (!policies.ok) return policies;
    const tags = readSessionTags(input, scope);
    if (!tags.ok) return tags;
    const packed = packedSize(input, tags.value.tags);
    if (!packed.ok) return packed;
    const source = input.SourceIdentity ?? behind(world, principal);
    const { world: after, credentials } = issued(
      scope,
      {
        kind: 'role',
        roleId: role.id,
        sessionName: input.RoleSessionName,
        policies: policies.value,
        ...tags.value,
        mfa: mfa.value,
        ...(source === undefined ? {} : { sourceIdentity: source }),
      },
      seconds,
    );
    const output = {
      Credentials: credentials,
      AssumedRoleUser: {
        AssumedRoleId: `${role.id}:${input.RoleSessionName}`,
        Arn: `arn:aws:sts::${world.account.id}:assumed-role/${role.name}/${input.RoleSessionName}`,
      },
      ...(packed.value === null ? {} : { PackedPolicySize: packed.value }),
      ...(source === undefined ? {} : { SourceIdentity: source }),
    };
    return ok({ world: after, output });
  },
});

const roleOf = (account: Account, arn: string): Role | null =>
  [...account.roles.values()].find((role) => roleArn(account.id, role) === arn) ?? null;

/** The source identity of the session that calls. AWS: it goes along. id_credentials_temp_control-access_monitor.html */
function behind({ account }: World, { accessKeyId }: Principal): string | undefined {
  const session = accessKeyId === null ? undefined : account.sessions.get(accessKeyId);
  return session?.kind === 'role' ? session.sourceIdentity : undefined;
}
