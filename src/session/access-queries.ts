import type { Catalog } from '../catalog/index.ts';
import { globalKey, globalKeys, isKeyOf } from '../iam/condition-keys.ts';
import { signIn } from '../iam/sessions.ts';
import {
  administrator,
  explainFor,
  resolveCaller,
  rootPrincipal,
  userPrincipal,
  type Decision,
  type Principal,
  type User,
  type UserSession,
  type World,
} from '../iam/index.ts';
import type {
  AccessAnswer,
  AccessQueries,
  AccessQuestion,
  AskedKey,
  AskedPrincipal,
  CarriedKey,
  SignIn,
  SignInObstacle,
} from './access-view.ts';
import { readEntries } from './context-entries.ts';
import { askEverybody } from './who-can.ts';

/** The questions of the Access face, asked of whatever the account is when it asks. */
export function createAccessQueries(now: () => World, catalog: Catalog): AccessQueries {
  let last: { readonly world: World; readonly question: string; readonly answer: Answered } | null = null;
  /** The same list while the account stays the same, so that a face draws it once. */
  const principals = new WeakMap<World, readonly AskedPrincipal[]>();
  return {
    principals() {
      const world = now();
      const found = principals.get(world) ?? principalsOf(world);
      principals.set(world, found);
      return found;
    },
    ask(question) {
      const world = now();
      const asked = JSON.stringify(question);
      // A face asks at every stroke of every key.
      if (last?.world !== world || last.question !== asked) {
        last = { world, question: asked, answer: answerTo(question, world) };
      }
      // What is known of spelling may have been loaded since.
      return { ...last.answer, carried: carriedBy(last.answer.decision, question.context, catalog) };
    },
    whoCan: (question, tell, signal) => askEverybody(question, now(), tell, signal),
    async actions(service) {
      const found = await serviceOf(service, catalog);
      return found?.actions.map(({ name }) => `${found.prefix}:${name}`) ?? [];
    },
    keys: (action) => keysFor(action, catalog),
    read: readEntries,
  };
}

const sessionKey = (role: string): string => `session:${role}`;
const userKey = (name: string): string => `user:${name}`;
const ROOT = 'root';

function principalsOf({ account }: World): readonly AskedPrincipal[] {
  const names = [...account.users.keys()].toSorted();
  return [
    ...names.map((name): AskedPrincipal => ({ key: userKey(name), kind: 'user', name, role: null })),
    ...[...account.roles.keys()].map((role): AskedPrincipal => ({
      key: sessionKey(role),
      kind: 'role-session',
      name: administrator.sessionName,
      role,
    })),
    { key: ROOT, kind: 'root', name: ROOT, role: null },
  ];
}

const SESSIONS: Readonly<Record<SignIn, UserSession>> = {
  'access-key': {},
  console: { session: 'console' },
  'console-mfa': { session: 'console', mfa: true },
};

type Answered = Omit<AccessAnswer, 'carried'>;

function answerTo({ principal: key, signIn, action, resource, context }: AccessQuestion, world: World): Answered {
  const { principal, obstacle } = signedIn(key, SESSIONS[signIn], world);
  return { decision: explainFor(world, principal, { action, resource, context }), obstacle };
}

interface SignedIn {
  readonly principal: Principal;
  readonly obstacle: SignInObstacle | null;
}

function signedIn(key: string, session: UserSession, world: World): SignedIn {
  const { account } = world;
  if (key === ROOT) return { principal: rootPrincipal(world, session), obstacle: null };
  for (const user of account.users.values()) {
    if (userKey(user.name) !== key) continue;
    const resolved = resolveCaller(world, { kind: 'user', userName: user.name, ...session });
    if (resolved.ok) return { principal: resolved.value, obstacle: atSignIn(world, user, session) };
    const obstacle = session.session === 'console' ? 'noPassword' : 'noActiveKey';
    return { principal: userPrincipal(world, user, session), obstacle };
  }
  for (const roleName of account.roles.keys()) {
    if (sessionKey(roleName) !== key) continue;
    const { sessionName } = administrator;
    const resolved = resolveCaller(world, { kind: 'role-session', roleName, sessionName });
    if (resolved.ok) return { principal: resolved.value, obstacle: null };
  }
  throw new Error(`The account has no principal ${key}`);
}

/** What stands between a user with a password and a console session. */
function atSignIn(world: World, user: User, { session }: UserSession): SignInObstacle | null {
  if (session !== 'console') return null;
  const answer = signIn(world, user, world.clock);
  return answer === 'mustChange' || answer === 'expired' ? answer : null;
}

/** The context of the request that was decided, spelled as AWS spells it or as the question does. */
function carriedBy({ request }: Decision, asked: AccessQuestion['context'], catalog: Catalog): readonly CarriedKey[] {
  const spelled = new Map(Object.keys(asked).map((key) => [key.toLowerCase(), key]));
  const carried = [...(request.context ?? [])].map(([small, values]): CarriedKey => {
    const own = spelled.get(small);
    return { key: own ?? spelling(small, catalog), values, from: own === undefined ? 'account' : 'question' };
  });
  return [...carried.filter(({ from }) => from === 'account'), ...carried.filter(({ from }) => from === 'question')];
}

/** `aws:PrincipalTag/team` of a key in small letters; of a service's own key as soon as the service is loaded. */
function spelling(small: string, catalog: Catalog): string {
  const service = catalog.service(small.slice(0, small.indexOf(':')));
  const known = globalKey(small) ?? service?.conditionKeys.find(({ key }) => isKeyOf(small, key));
  if (known === undefined) return small;
  const slash = known.key.indexOf('/');
  return slash < 0 ? known.key : `${known.key.slice(0, slash)}${small.slice(slash)}`;
}

async function serviceOf(prefix: string, catalog: Catalog): Promise<ReturnType<Catalog['service']>> {
  const service = prefix.toLowerCase();
  if (!/^[a-z0-9-]+$/.test(service)) return null;
  await catalog.load([{ kind: 'service', service }]);
  return catalog.service(service);
}

async function keysFor(action: string, catalog: Catalog): Promise<readonly AskedKey[]> {
  const [prefix = '', name = ''] = action.split(':');
  const service = (await serviceOf(prefix, catalog)) ?? null;
  const own = service?.actions.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const carried = new Set(own?.conditionKeys);
  const global = globalKeys.map(({ key, type }): AskedKey => ({ key, type, of: 'all' }));
  const ofService = (service?.conditionKeys ?? [])
    .filter(({ key }) => globalKey(key) === null)
    .map(({ key, type }): AskedKey => ({ key, type, of: carried.has(key) ? 'action' : 'service' }));
  // Those of the action first: they are what one looks for.
  return [
    ...ofService.filter(({ of }) => of === 'action'),
    ...global,
    ...ofService.filter(({ of }) => of !== 'action'),
  ];
}
