import { hasAccount, kindOf, type Asking } from './naive-principals.ts';
import type { Slip, Slips } from './slips.ts';

/** What is asked and what is given, for the naive evaluator: who obeys which policies, whose the resource is, what needs no policy. */
export const TYPES = ['rcp', 'scp', 'endpoint', 'resource', 'identity', 'boundary', 'session'] as const;
export type Type = (typeof TYPES)[number];

export interface NaiveRequest extends Asking {
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount?: string;
  readonly sessionToken?: boolean;
}

/** By type, as `Policies` has them. */
export interface Given<T> {
  readonly identity: readonly T[];
  readonly resource?: readonly T[];
  readonly boundary?: readonly T[];
  readonly session?: readonly T[];
  readonly endpoint?: readonly T[];
  readonly scps?: readonly (readonly T[])[];
  readonly rcps?: readonly (readonly T[])[];
}

type Texts = readonly string[];

/** JSON texts of valid documents. */
export type NaivePolicies = Given<string>;

/** Those without levels are one level; what does not limit has none. */
export type Levels = Readonly<Record<Type, readonly Texts[]>>;

export type Rule = 'root' | 'noPermissionNeeded' | 'bucketOwner' | 'rootAssumesNoRole' | 'sessionToken';

/**
 * What decides without a look at any policy. Source: API_GetCallerIdentity.html, API_GetSessionToken.html (no permission; what the token is good
 * for), API_AssumeRole.html (root assumes no role).
 */
export function ruleOf(request: NaiveRequest, slips: Slips): Rule | null {
  const fold = (text: string): string =>
    slips['what needs no permission minds its case'] === true ? text : text.toLowerCase();
  const is = (name: string): boolean => fold(request.action) === fold(name);
  if (is('sts:GetCallerIdentity') && slips['the caller’s identity takes a permission'] !== true)
    return 'noPermissionNeeded';
  const again = request.sessionToken === true && slips['a session token is good for another'] !== true;
  if (is('sts:GetSessionToken') && !again && slips['a session token takes a permission'] !== true)
    return 'noPermissionNeeded';
  const action = request.action.toLowerCase();
  const assumes = action === 'sts:assumerole';
  if (kindOf(request.principal) === 'root' && assumes && slips['root may assume roles'] !== true)
    return 'rootAssumesNoRole';
  if (request.sessionToken !== true || slips['a session token is good for all'] === true) return null;
  const mfa = request.context?.get('aws:multifactorauthpresent')?.[0] === 'true';
  const iam = action.startsWith('iam:') && !(mfa && slips['a session token is good for no IAM with MFA'] !== true);
  const sts = action.startsWith('sts:') && !(assumes && slips['a session token assumes no roles'] !== true);
  return iam || sts ? 'sessionToken' : null;
}

/** Which policies have a say on this caller. */
export function levelsOf({ principal, context }: NaiveRequest, policies: NaivePolicies, slips: Slips): Levels {
  const on = (slip: Slip): boolean => slips[slip] === true;
  const kind = kindOf(principal);
  const nobody = !hasAccount(kind);
  const root = kind === 'root';
  const names = [principal, ...(context?.get('aws:principalarn') ?? [])];
  const linked = names.some((name) => name.includes(':role/aws-service-role/'));
  const freed = linked && !on('service-linked roles obey control policies');
  const one = (list: Texts | undefined, slip?: Slip): readonly Texts[] =>
    list === undefined || (list.length === 0 && (slip === undefined || !on(slip))) ? [] : [list];
  const control = (list: readonly Texts[] | undefined): readonly Texts[] => {
    if (list === undefined || freed) return [];
    return list.length === 0 && on('control policies without levels allow nothing') ? [[]] : list;
  };
  const noScp =
    (nobody && !on('who has no account obeys the control policies of accounts')) ||
    (root && on('root obeys no control policies'));
  return {
    rcp: nobody && on('who has no account obeys no control policies of resources') ? [] : control(policies.rcps),
    scp: noScp ? [] : control(policies.scps),
    endpoint: one(policies.endpoint, 'an endpoint without policies allows nothing'),
    resource: on('the policy of the resource is ignored') ? [] : one(policies.resource),
    identity: nobody || (root && !on('root obeys identity policies')) ? [] : [policies.identity],
    boundary:
      nobody || (root && !on('root obeys a boundary'))
        ? []
        : one(policies.boundary, 'a boundary without policies allows nothing'),
    session: nobody || root ? [] : one(policies.session),
  };
}

/** Whether the principal and the resource belong to different accounts; callers without an account are never asked. */
export function isAcross({ principal, resource, resourceAccount }: NaiveRequest, slips: Slips): boolean {
  const own = principal.split(':')[4] ?? '';
  const named = resource.split(':')[4] ?? '';
  const asked = slips['the account of a resource is read from its ARN alone'] === true ? undefined : resourceAccount;
  return (asked ?? (/^\d{12}$/.test(named) ? named : own)) !== own;
}

const TRUSTED = ['AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity', 'TagSession', 'SetSourceIdentity'];

/** AWS: role trust policies and key policies have to allow by themselves, reference_policies_evaluation-logic.html */
export function allowsItself({ action, resource }: NaiveRequest, slips: Slips): boolean {
  const asked = action.toLowerCase();
  const ofKey = asked.startsWith('kms:') && resource.includes(':key/');
  const ofRole = TRUSTED.some((name) => asked === `sts:${name.toLowerCase()}`) && resource.includes(':role/');
  return (
    (ofKey && slips['a key needs no policy of its own'] !== true) ||
    (ofRole && slips['a role needs no trust policy'] !== true)
  );
}

/** AWS: the root user of its account can always mend a bucket policy, AmazonS3 API_PutBucketPolicy.html */
export const ownsBucket = (request: NaiveRequest, slips: Slips): boolean =>
  kindOf(request.principal) === 'root' &&
  !isAcross(request, slips) &&
  ['s3:getbucketpolicy', 's3:putbucketpolicy', 's3:deletebucketpolicy'].includes(request.action.toLowerCase());
