import { concerns, sortOf, variablesIn, type Asked, type AxesOptions } from './asked.ts';
import { costOf, merged, PLAIN, type Choice, type Overrides } from './choice.ts';
import { valuesOf } from './key-choices.ts';
import { MOST_PRODUCTS } from './limits.ts';
import { remember } from './remember.ts';

/** Keys that go together, so that one choice settles all of them. */
export interface Axis {
  readonly keys: ReadonlySet<string>;
  /** The plain one first. */
  readonly choices: readonly Choice[];
}

/** Names of the same thing: a moment, a tag of what is asked for. */
function sameAs(key: string): string {
  if (key === 'aws:epochtime') return 'aws:currenttime';
  const tag = /^[a-z0-9-]+:resourcetag\/(.*)$/.exec(key)?.[1];
  return tag === undefined ? key : `aws:resourcetag/${tag}`;
}

const SESSION_KEYS: ReadonlySet<string> = new Set([
  'aws:multifactorauthpresent',
  'aws:multifactorauthage',
  'aws:tokenissuetime',
]);
const NETWORK = /^aws:(?:sourceip|vpcsourceip|sourcevpc|sourcevpce|sourcevpcarn)$/;

/** Groups whose keys no request chooses one by one. */
function groupOf(key: string, asksTagKeys: boolean): string {
  if (SESSION_KEYS.has(key)) return 'session';
  if (NETWORK.test(key)) return 'network';
  if (asksTagKeys && (key === TAG_KEYS || key.startsWith(REQUEST_TAG))) return 'request tags';
  return sameAs(key);
}

/** Everything that requests can differ in for these conditions, one axis for each group of keys that go together. */
export function axesOf(asked: readonly Asked[], options: AxesOptions): readonly Axis[] {
  const { isBound, filled } = options;
  const asksTagKeys = asked.some(({ condition }) => condition.key === TAG_KEYS);
  const byGroup = new Map<string, Set<string>>();
  const joined = new Map<string, string>();
  const rootOf = (group: string): string => {
    const parent = joined.get(group);
    return parent === undefined ? group : rootOf(parent);
  };
  const keysOf = (group: string): Set<string> => remember(byGroup, group, () => new Set<string>());
  const note = (key: string): string => {
    const group = rootOf(groupOf(key, asksTagKeys));
    keysOf(group).add(key);
    return group;
  };
  const join = (one: string, other: string): void => {
    const [to, from] = [rootOf(one), rootOf(other)];
    if (to === from) return;
    joined.set(from, to);
    for (const key of keysOf(from)) keysOf(to).add(key);
    byGroup.delete(from);
  };
  for (const key of filled) if (!isBound(key)) note(key);
  for (const { condition } of asked) {
    const own = isBound(condition.key) ? null : note(condition.key);
    for (const variable of variablesIn(condition)) {
      if (isBound(variable)) continue;
      options.bound(`variable ${variable}`);
      const other = note(variable);
      if (own !== null) join(own, other);
    }
  }
  return [...byGroup.values()].map((keys) => ({ keys, choices: choicesOf([...keys], asked, options) }));
}

function choicesOf(keys: readonly string[], asked: readonly Asked[], options: AxesOptions): readonly Choice[] {
  const { sessions, filled, most, bound } = options;
  const names = [...new Set(keys.map(sameAs))].filter((key) => key !== MFA).toSorted(byNeed(asked));
  let made: readonly Choice[] = keys.some((key) => SESSION_KEYS.has(key)) ? sessions : [PLAIN];
  // What a value of one key makes of another shows when both are there.
  const linked = asked.some(({ condition }) => variablesIn(condition).some((key) => keys.includes(key)));
  const settlesAll = (name: string): boolean => !linked || name === names.at(-1);
  for (const name of names) {
    const own = keys.filter((key) => sameAs(key) === name);
    const about = asked.filter(({ condition }) => concerns(condition, (key) => own.includes(key)));
    const brought = name === TAG_KEYS ? (so: Choice) => tagsBrought(so, asked) : () => [];
    const place = { name, own, about, asked, known: new Map() };
    const grown: Choice[] = [];
    for (const so of made) {
      const first = brought(so);
      const base = first.length === 0 ? so : merged(so, { session: {}, overrides: { [name]: first } });
      grown.push(base);
      if (isOpen(name, so))
        for (const choice of valuesOf({ ...place, so: base, first }, options)) grown.push(merged(base, choice));
      if (grown.length <= MOST_PRODUCTS * most && options.effort.left > 0) continue;
      bound('contexts');
      break;
    }
    made = distinct(
      grown.filter(isPossible),
      names.some((key) => filled.has(key)) || !settlesAll(name) ? null : asked,
      options,
    );
  }
  return made.map(withoutAddress).toSorted((a, b) => costOf(a) - costOf(b));
}

const MFA = 'aws:multifactorauthpresent';
const TAG_KEYS = 'aws:tagkeys';
const REQUEST_TAG = 'aws:requesttag/';

/** AWS: `aws:TagKeys` are the names of the tags that the request brings. As the policies write them, since it is compared with case. */
const tagsBrought = ({ overrides }: Choice, asked: readonly Asked[]): readonly string[] =>
  Object.entries(overrides).flatMap(([key, values]) => {
    if (!key.startsWith(REQUEST_TAG) || values.length === 0) return [];
    const written = asked.find(({ condition }) => condition.key === key)?.condition.entry.key.value ?? key;
    return [written.slice(REQUEST_TAG.length)];
  });

/** Keys that the values of others look at come first. */
const byNeed =
  (asked: readonly Asked[]) =>
  (a: string, b: string): number => {
    if (a === TAG_KEYS || b === TAG_KEYS) return a === TAG_KEYS ? 1 : -1;
    const needs = (key: string, other: string): boolean =>
      asked.some(({ condition }) => sameAs(condition.key) === key && variablesIn(condition).includes(other));
    return needs(a, b) ? 1 : needs(b, a) ? -1 : 0;
  };

/** AWS: the age of an MFA sign-in is there only when there was one, and a token's age only with temporary credentials. */
function isOpen(key: string, { session, overrides }: Choice): boolean {
  if (key === 'aws:multifactorauthage') return session.mfa === true || overrides[MFA]?.[0] === 'true';
  if (key === 'aws:tokenissuetime') return session.session === 'console' || overrides[MFA] !== undefined;
  return true;
}

/** AWS: what comes through a VPC endpoint has an address of the VPC and no other. */
const isPossible = ({ overrides }: Choice): boolean =>
  !isViaVpc(overrides) || (overrides['aws:sourceip']?.length ?? 0) === 0;

const isViaVpc = (overrides: Overrides): boolean =>
  Object.entries(overrides).some(([key, { length }]) => length > 0 && NETWORK.test(key) && key !== 'aws:sourceip');

/** Through a VPC endpoint a request has no public address. */
function withoutAddress(choice: Choice): Choice {
  const { overrides } = choice;
  if (overrides['aws:sourceip'] !== undefined || !isViaVpc(overrides)) return choice;
  return { ...choice, overrides: { ...overrides, 'aws:sourceip': [] } };
}

/** The first of all choices that these conditions do not tell apart; all of them with `null`. */
function distinct(
  choices: readonly Choice[],
  about: readonly Asked[] | null,
  options: AxesOptions,
  so: Choice = PLAIN,
): readonly Choice[] {
  if (about === null) return limited(choices, options);
  const found = new Map<string, Choice>();
  for (const choice of choices) {
    const whole = merged(so, choice);
    // Later keys of the axis look at these: they are no more alike than their values.
    const sort = `${sortOf(whole, about, options)} ${JSON.stringify(whole.session)}`;
    const known = found.get(sort);
    if (known === undefined || costOf(choice) < costOf(known)) found.set(sort, choice);
  }
  return limited([...found.values()], options);
}

function limited(choices: readonly Choice[], { most, bound }: AxesOptions): readonly Choice[] {
  if (choices.length <= most) return choices;
  bound('contexts');
  return choices.slice(0, most);
}
