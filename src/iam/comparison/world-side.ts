import type { User } from '../account/account.ts';
import { groupArn, roleArn, userArn } from '../account/arn.ts';
import { userPrincipal, type Principal } from '../account/principal.ts';
import { policiesFor, requestOf } from '../account/request.ts';
import type { Policies, Request, RequestContext } from '../evaluation/decision.ts';
import { piecesOf } from '../evaluation/glob.ts';
import type { World } from '../world.ts';
import { patternAutomaton } from './automaton.ts';
import { PLAIN, type Choice, type Overrides } from './choice.ts';
import { EVERYWHERE, type Region, type Side } from './side.ts';

const BUCKET = 'arn:aws:s3:::';

/** The user of that name in a world; null when there is none. */
export function worldSide(world: World, name: string): Side | null {
  const user = world.account.users.get(name);
  return user === undefined ? null : sideOf(world, user);
}

function sideOf(world: World, user: User): Side {
  const plain = userPrincipal(world.account, user);
  const principals = new Map<string, Principal>();
  const contexts = new WeakMap<Choice, RequestContext>();
  const policies = new Map<string, Policies>();

  function signedIn({ session }: Choice): Principal {
    const key = `${session.session} ${session.mfa}`;
    const made = principals.get(key) ?? userPrincipal(world.account, user, session);
    principals.set(key, made);
    return made;
  }
  function contextOf(choice: Choice): RequestContext {
    const known = contexts.get(choice);
    if (known !== undefined) return known;
    const ask = { action: '', resource: '', context: choice.overrides };
    const made = requestOf(world, signedIn(choice), ask).context ?? new Map<string, readonly string[]>();
    contexts.set(choice, made);
    return made;
  }
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
    policiesFor(resource) {
      const bucket = bucketOf(resource);
      const made = policies.get(bucket) ?? policiesFor(world, plain, resource);
      policies.set(bucket, made);
      return made;
    },
  };
}
const bucketOf = (resource: string): string =>
  resource.startsWith(BUCKET) ? (resource.slice(BUCKET.length).split('/', 1)[0] ?? '') : '';

/** Takes the tags of an existing user out of a request about it: which tags the resource has is a choice. */
export function untagged({ account }: World, resource: string, overrides: Overrides): Overrides {
  if (!resource.includes(':user/')) return {};
  const user = [...account.users.values()].find((one) => userArn(account.id, one) === resource);
  const keys = [...(user?.tags.keys() ?? [])].flatMap((tag) =>
    ['aws', 'iam'].map((service) => `${service}:resourcetag/${tag.toLowerCase()}`),
  );
  return Object.fromEntries(keys.filter((key) => overrides[key] === undefined).map((key) => [key, []]));
}

/** Whether a user is the same principal in both worlds, for everything that a policy can ask of it. */
export function isSameCaller(before: World, after: World, name: string): boolean {
  const [was, is] = [before, after].map(({ account }) => {
    const user = account.users.get(name);
    return user === undefined
      ? null
      : JSON.stringify([
          userArn(account.id, user),
          user.id,
          [...user.tags].map((tag) => JSON.stringify(tag)).toSorted(),
        ]);
  });
  return was === is;
}

/** Each bucket that has a policy in one of the worlds, and all the rest. */
export function regionsOf(worlds: readonly World[]): readonly Region[] {
  const names = new Set(
    worlds.flatMap(({ services }) =>
      [...services.s3.buckets.values()].filter(({ policy }) => policy !== null).map(({ name }) => name),
    ),
  );
  const own = [...names].flatMap((name) =>
    [BUCKET + name, `${BUCKET}${name}/*`].map((pattern): Region => {
      const automaton = patternAutomaton(piecesOf(pattern));
      return { id: pattern, part: { all: [automaton], none: [] }, sample: BUCKET + name };
    }),
  );
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
export const isBoundKey = (key: string): boolean => /^aws:(?:username|userid|principal.*|resourceaccount)$/.test(key);

/** How users of an account sign in: with an access key, in the console, in the console with MFA. */
export const USER_SESSIONS: readonly Choice[] = [
  PLAIN,
  { session: { session: 'console' }, overrides: {} },
  { session: { session: 'console', mfa: true }, overrides: {} },
];
