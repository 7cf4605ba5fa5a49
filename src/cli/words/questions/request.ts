import {
  roleArn,
  rolePrincipal,
  rootPrincipal,
  userArn,
  userPrincipal,
  type Ask,
  type AskedSession,
  type Needs,
  type Principal,
  type Reference,
  type World,
} from '../../../iam/index.ts';
import { answer, type Note } from '../../notes.ts';
import { readAction, readResource } from './asked.ts';
import { nobodyNamed, ROLE } from './nobody.ts';

/** How somebody signs in who is asked about. */
export interface SignIn {
  readonly session?: 'console' | 'token' | undefined;
  /** The role whose session it is. */
  readonly role?: string | undefined;
  readonly mfa?: boolean | undefined;
}

/** A question about access, understood. */
export interface Question {
  readonly who: string | null;
  readonly signIn: SignIn;
  readonly ask: Ask;
  /** What has to be said about the question itself. */
  readonly cautions: readonly Note[];
}

export type Understood<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Note };

const refused = (refusal: Note): Understood<never> => ({ ok: false, refusal });

/** Reads `alice s3:GetObject arn:… --mfa`; without `who` the first word is the action. */
export function readQuestion(
  word: string,
  args: readonly string[],
  around: { readonly world: World; readonly reference: Reference; readonly takesWho: boolean },
): Understood<Question> | Needs {
  const { world, reference, takesWho } = around;
  const usage = takesWho ? answer('request-usage', { word }) : answer('who-can-usage', {});
  const read = readOptions(word, args);
  if (!read.ok) return read;
  const { words, signIn, context } = read.value;
  const [who, rest] = takesWho ? [words[0] ?? null, words.slice(1)] : [null, words];
  const [action, resource, ...more] = rest;
  if (action === undefined || more.length > 0) return refused(usage);
  if (!takesWho && signIn.role !== undefined) return refused(usage);
  const known = readAction(action, reference);
  if ('needs' in known || !known.ok) return known;
  const on = readResource(resource, known.value, world);
  if (!on.ok) return on;
  const ask = { action: known.value.name, resource: on.value.resource, context };
  return { ok: true, value: { who, signIn, ask, cautions: on.value.cautions } };
}

interface Options {
  readonly words: readonly string[];
  readonly signIn: SignIn;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

function readOptions(word: string, args: readonly string[]): Understood<Options> {
  const words: string[] = [];
  const context: Record<string, readonly string[]> = {};
  let mfa: boolean | undefined;
  let session: SignIn['session'];
  let role: string | undefined;
  const wrong = (option: string): Understood<never> => refused(answer('asked-option', { word, option }));
  for (let at = 0; at < args.length; at++) {
    const text = args[at] ?? '';
    if (!text.startsWith('--')) {
      words.push(text);
      continue;
    }
    const equals = text.indexOf('=');
    const option = equals < 0 ? text : text.slice(0, equals);
    if (text === '--mfa') {
      mfa = true;
      continue;
    }
    const value = equals < 0 ? args[++at] : text.slice(equals + 1);
    if (value === undefined) return wrong(option);
    if (option === '--session') {
      if (value === 'console' || value === 'token') session = value;
      else if (value.startsWith(ROLE)) role = value.slice(ROLE.length);
      else return wrong(`${option} ${value}`);
      continue;
    }
    const [, key, given = ''] = option === '--context' ? (/^([^=\s]+)=(.*)$/.exec(value) ?? []) : [];
    if (key === undefined) return wrong(option);
    context[key] = [...(context[key] ?? []), given];
  }
  return { ok: true, value: { words, signIn: { session, role, mfa }, context } };
}

/** Somebody who is asked about, by the name that sentences use. */
export interface Named {
  readonly name: string;
  readonly principal: Principal;
}

/** The user, the role (`role:NAME`), the root user or the ARN that a question names. */
export function principalNamed(world: World, who: string, { session, role: assumed, mfa }: SignIn): Understood<Named> {
  const { account } = world;
  const user =
    account.users.get(who) ?? [...account.users.values()].find((one) => userArn(account.id, one) === who) ?? null;
  const roleName = assumed ?? (who.startsWith(ROLE) ? who.slice(ROLE.length) : null);
  const named = [...account.roles.values()].find((one) => one.name === roleName || roleArn(account.id, one) === who);
  if (assumed !== undefined && named === undefined) return nobody(world, ROLE + assumed);
  if (named !== undefined && (user !== null || assumed === undefined)) {
    const sessionName = user?.name ?? 'session';
    return {
      ok: true,
      value: { name: ROLE + named.name, principal: rolePrincipal(world, named, { sessionName, mfa: mfa === true }) },
    };
  }
  const signs = sessionOf({ session, mfa });
  if (user !== null) return { ok: true, value: { name: user.name, principal: userPrincipal(world, user, signs) } };
  // AWS: whoever signs, the root user may do the same; how it asks matters to conditions alone.
  const console = signs.session === undefined ? {} : ({ session: 'console' } as const);
  if (who !== 'root') return nobody(world, who);
  return { ok: true, value: { name: 'root', principal: rootPrincipal(world, { ...console, mfa: mfa === true }) } };
}

/** How a user signs in. AWS: an access key is no session and carries no MFA, so whoever asks with MFA asks of a console session. */
export const sessionOf = ({ session, mfa }: Pick<SignIn, 'session' | 'mfa'>): AskedSession =>
  mfa === true ? { session: session ?? 'console', mfa } : session === undefined ? {} : { session };

function nobody(world: World, who: string): Understood<never> {
  const refusal = nobodyNamed(world, who);
  return refused(refusal ?? answer('request-usage', { word: 'can' }));
}
