import { groupArn, roleArn, userArn } from '../account/arn.ts';
import { rolePrincipal, rootPrincipal, userPrincipal, type Principal, type UserSession } from '../account/principal.ts';
import { policiesFor, requestOf } from '../account/request.ts';
import { NO_CONTEXT, type Policies, type Request, type RequestContext } from '../evaluation/decision.ts';
import { piecesOf } from '../evaluation/glob.ts';
import type { World } from '../world.ts';
import { patternAutomaton } from './automaton.ts';
import { PLAIN, type Choice, type Overrides } from './choice.ts';
import { remember } from './remember.ts';
import { EVERYWHERE, type Region, type Side } from './side.ts';

const BUCKET = 'arn:aws:s3:::';

const ROLE = 'role:';

/** The user of that name in a world, or whoever is in a session of the role that `role:NAME` names; null when there is none. */
export function worldSide(world: World, name: string): Side | null {
  const role = world.account.roles.get(name.slice(ROLE.length));
  if (name.startsWith(ROLE)) {
    if (role === undefined) return null;
    return sideOf(world, ({ mfa }) => rolePrincipal(world, role, { sessionName: 'session', mfa: mfa === true }));
  }
  const user = world.account.users.get(name);
  return user === undefined ? null : sideOf(world, (session) => userPrincipal(world, user, session));
}

/** Who is compared: the users, and the roles that the account's own people made. */
export const namesIn = ({ users, roles }: World['account']): readonly string[] => [
  ...users.keys(),
  ...[...roles.values()].filter(({ path }) => !isReserved(path)).map(({ name }) => ROLE + name),
];

const isReserved = (path: string): boolean => path.startsWith('/aws-');

function sideOf(world: World, principalIn: (session: UserSession) => Principal): Side {
  const plain = principalIn({});
  const principals = new Map<string, Principal>();
  const contexts = new WeakMap<Choice, RequestContext>();
  const policies = new Map<string, Policies>();

  const signedIn = ({ session }: Choice): Principal =>
    remember(principals, JSON.stringify(session), () => principalIn(session));
  const contextOf = (choice: Choice): RequestContext =>
    remember(contexts, choice, () => {
      const ask = { action: '', resource: '', context: choice.overrides };
      return requestOf(world, signedIn(choice), ask).context ?? NO_CONTEXT;
    });
  return {
    principal: plain.arn,
    policies: plain.policies,
    request(action, resource, choice): Request {
      const context = { ...untagged(world, resource, choice.overrides), ...choice.overrides };
      return requestOf(world, signedIn(choice), { action, resource, context });
    },
    sample: (action, resource) => ({
      principal: plain.arn,
      action,
      resource,
      // IAM looks in the caller's own account alone, whatever account the ARN names.
      ...(action.startsWith('iam:') ? { resourceAccount: world.account.id } : {}),
      context: contextOf(PLAIN),
    }),
    contextOf,
    policiesFor: (resource) => remember(policies, ownerOf(resource), () => policiesFor(world, plain, resource)),
  };
}

/** What has a policy of its own, where something like that is asked for: the bucket, or the role. */
function ownerOf(resource: string): string {
  if (resource.startsWith(BUCKET)) return resource.slice(BUCKET.length).split('/')[0] ?? '';
  return resource.includes(':role/') ? resource : '';
}

/** Takes the tags of an existing user, role or policy out of a request about it: which tags the resource has is a choice. */
export function untagged(world: World, resource: string, overrides: Overrides): Overrides {
  if (!/^arn:aws:iam:.*:(?:user|role|policy)\//.test(resource)) return {};
  const { context = NO_CONTEXT } = requestOf(world, rootPrincipal(world), { action: '', resource });
  const keys = [...context.keys()].filter((key) => /^(?:aws|iam):resourcetag\//.test(key));
  return Object.fromEntries(keys.filter((key) => overrides[key] === undefined).map((key) => [key, []]));
}

/** Whether a user or a role is the same principal in both worlds, for everything that a policy can ask of it. */
export function isSameCaller(before: World, after: World, name: string): boolean {
  const [was, is] = [before, after].map(({ account, organization }) => {
    const role = name.startsWith(ROLE) ? account.roles.get(name.slice(ROLE.length)) : undefined;
    const user = account.users.get(name);
    const one = role ?? user;
    const arn = role === undefined ? user && userArn(account.id, user) : roleArn(account.id, role);
    const tags = [...(one?.tags ?? [])].map((tag) => JSON.stringify(tag)).toSorted();
    const place = organization.kind === 'standalone' ? null : [organization.id, [...organization.targets.keys()]];
    return one === undefined ? null : JSON.stringify([arn, one.id, tags, place]);
  });
  return was === is;
}

/** Each bucket that has a policy in one of the worlds, each role, which has a trust policy, and all the rest. */
export function regionsOf(worlds: readonly World[]): readonly Region[] {
  const names = new Set(
    worlds.flatMap(({ services }) =>
      [...services.s3.buckets.values()].filter(({ policy }) => policy !== null).map(({ name }) => name),
    ),
  );
  const roles = worlds.flatMap(({ account }) =>
    [...account.roles.values()].filter(({ path }) => !isReserved(path)).map((role) => roleArn(account.id, role)),
  );
  const region = (pattern: string, sample: string): Region => {
    const automaton = patternAutomaton(piecesOf(pattern));
    return { id: pattern, part: { all: [automaton], none: [] }, sample };
  };
  const own = [
    ...[...names].flatMap((name) =>
      [BUCKET + name, `${BUCKET}${name}/*`].map((pattern) => region(pattern, BUCKET + name)),
    ),
    ...[...new Set(roles)].map((arn) => region(arn, arn)),
  ];
  return [{ ...EVERYWHERE, part: { all: [], none: own.flatMap(({ part }) => part.all) } }, ...own];
}

/** The ARNs of what there is, for a witness with a name that people know. */
export function examplesIn(worlds: readonly World[]): readonly string[] {
  const found = worlds.flatMap(({ account: { id, users, groups, roles, policies }, services }) => [
    ...[...services.s3.buckets.values()].flatMap(({ name, objects }) => [
      ...[...objects.keys()].map((key) => `${BUCKET}${name}/${key}`),
      `${BUCKET}${name}/report.txt`,
      BUCKET + name,
    ]),
    ...[...users.values()].map((user) => userArn(id, user)),
    ...[...groups.values()].map((group) => groupArn(id, group)),
    ...[...roles.values()].map((role) => roleArn(id, role)),
    ...policies.keys(),
  ]);
  return [...new Set(found)].slice(0, MOST_EXAMPLES);
}

const MOST_EXAMPLES = 200;

/** Keys that follow from who asks, and from the account that all is in. */
export const isBoundKey = (key: string): boolean =>
  /^aws:(?:username|userid|principal.*|resourceaccount|resourceorgid)$/.test(key);

/** What sessions of a role are like: opened without MFA, or with it. */
export const ROLE_SESSIONS: readonly Choice[] = [PLAIN, { session: { mfa: true }, overrides: {} }];

/** How somebody who is compared may have signed in. */
export const sessionsOf = (name: string): readonly Choice[] => (name.startsWith(ROLE) ? ROLE_SESSIONS : USER_SESSIONS);

/** How users of an account sign in: with an access key, in the console, in the console with MFA. */
export const USER_SESSIONS: readonly Choice[] = [
  PLAIN,
  { session: { session: 'console' }, overrides: {} },
  { session: { session: 'console', mfa: true }, overrides: {} },
];
