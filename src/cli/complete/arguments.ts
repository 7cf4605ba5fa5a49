import type { Needs } from '../../iam/index.ts';
import type { Place } from '../run.ts';
import { named, ranked, type Suggestion } from './rank.ts';
import { actions, resources } from './requests.ts';
import type { CompletionReference } from './values.ts';

/** What stands before the word at the cursor, after the command's name. */
interface Before {
  readonly args: readonly string[];
  readonly typed: string;
}

type Offers = (before: Before, place: Place, reference: CompletionReference) => readonly Suggestion[] | Needs;

/** Options of the words that ask about access, with what may follow each. */
const asking: Readonly<Record<string, readonly string[]>> = {
  '--mfa': [],
  '--session': ['console', 'token', 'role:'],
  '--context': ['aws:SourceIp=', 'aws:MultiFactorAuthPresent=', 'aws:RequestedRegion='],
};

/** Who can be asked about: users by name, roles as `role:NAME`. */
const principals = ({ world: { account } }: Place): readonly Suggestion[] =>
  named([...account.users.keys(), ...[...account.roles.keys()].map((name) => `role:${name}`)]);

/** `WHO ACTION RESOURCE` with options; some words take no WHO. */
const request =
  (takesWho: boolean): Offers =>
  ({ args, typed }, place, reference) => {
    const before = args.at(-1) ?? '';
    const follows = asking[before] ?? [];
    if (follows.length > 0) return ranked(typed, named(follows));
    if (typed.startsWith('-')) return ranked(typed, named(Object.keys(asking).filter((name) => !args.includes(name))));
    const words = args.filter((arg, at) => !arg.startsWith('--') && (asking[args[at - 1] ?? ''] ?? []).length === 0);
    const position = words.length + (takesWho ? 0 : 1);
    if (position === 0) return ranked(typed, principals(place));
    if (position === 1) return actions(typed, reference);
    return position === 2 ? resources(typed, place.world, words.at(-1)) : [];
  };

const first =
  (texts: (place: Place) => Iterable<string>): Offers =>
  ({ args, typed }, place) =>
    args.length > 0 ? [] : ranked(typed, named(texts(place)));

const variables: Offers = ({ typed }, { shell }) => ranked(typed, named(shell.variables.keys()));

/** What may stand behind a word of this shell. */
const byWord: Readonly<Record<string, Offers>> = {
  can: request(true),
  why: request(true),
  'who-can': request(false),
  compare: ({ args, typed }, place) => (args.length > 1 ? [] : ranked(typed, principals(place))),
  wait: first(() => ['30s', '15m', '1h', '4h', '1d', '90d']),
  replication: first(() => ['8s', 'off']),
  unset: variables,
  export: ({ typed }, place) => assignment(typed, place),
};

/** Suggestions for an argument of a word; null when the word says nothing of its own about them. */
export function argumentsOf(
  word: string,
  before: Before,
  place: Place,
  reference: CompletionReference,
): readonly Suggestion[] | Needs | null {
  return byWord[word]?.(before, place, reference) ?? null;
}

const FORMATS = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'];

/** `NAME=value`: variables that mean something to the AWS CLI, and those that are set. */
export function assignment(typed: string, { shell, world }: Place): readonly Suggestion[] {
  const [, name, value] = /^(\w+)=(.*)$/s.exec(typed) ?? [];
  const values: Readonly<Record<string, Iterable<string>>> = {
    AWS_PROFILE: world.account.users.keys(),
    AWS_DEFAULT_OUTPUT: FORMATS,
    AWS_DEFAULT_REGION: [],
  };
  if (name !== undefined && value !== undefined)
    return ranked(value, named(values[name] ?? [])).map(({ text, detail }) => ({ text: `${name}=${text}`, detail }));
  const names = new Set([...Object.keys(values), ...shell.variables.keys()]);
  return ranked(typed, named([...names].map((one) => `${one}=`)));
}
