import { type RequestContext } from '../../src/iam/index.ts';
import { principalContext } from '../../src/iam/condition-keys.ts';
import { conditionHolds, type ConditionText } from './naive-conditions.ts';
import { ASKED, PRINCIPAL, RESOURCES, SITUATIONS, type Situation } from './small-universe.ts';
import type { SmallPair, SmallPolicies, SmallStatement } from './small-universe-pairs.ts';

/** A request of the small universe. */
export interface SmallRequest {
  readonly action: string;
  readonly resource: string;
  readonly context: RequestContext;
}

export interface Differences {
  readonly gained: SmallRequest | null;
  readonly lost: SmallRequest | null;
}

const OWN = principalContext(PRINCIPAL);
const VERSION = '2012-10-17';
const listOf = (written: readonly string[] | string | undefined): readonly string[] => [written ?? []].flat();

export const contextOf = (situations: readonly Situation[]): RequestContext => {
  const context = new Map(OWN);
  for (const situation of situations) {
    for (const [key, values] of Object.entries(situation)) if (values.length > 0) context.set(key, values);
  }
  return context;
};

/** Resources by pattern: 1 where it fits. Patterns come again and again. */
const fits = new Map<string, Uint8Array>();

function fitting(pattern: string): Uint8Array {
  const known = fits.get(pattern);
  if (known !== undefined) return known;
  const bound = pattern.replaceAll('${aws:username}', 'ab').replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  // The names of this universe have no colon, and no pattern has a star that would reach one.
  const regex = new RegExp(`^${bound.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
  const made = Uint8Array.from(RESOURCES, (resource) => Number(regex.test(resource)));
  fits.set(pattern, made);
  return made;
}

/** Resources that any of these patterns fits. */
function fittingAny(patterns: readonly string[]): Uint8Array {
  const [first, second, ...others] = patterns;
  if (first === undefined) return new Uint8Array(RESOURCES.length);
  const fit = fitting(first);
  if (second === undefined) return fit;
  const rest = fittingAny([second, ...others]);
  const both = new Uint8Array(fit.length);
  for (let place = 0; place < both.length; place += 1) both[place] = (fit[place] ?? 0) | (rest[place] ?? 0);
  return both;
}

const actionFits = (pattern: string, action: string): boolean =>
  pattern === '*:*' || new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i').test(action);

type Entry = readonly [operator: string, key: string, values: unknown];

const held = new Map<string, readonly boolean[]>();

/** Whether one entry of a condition holds in each of these situations, by the naive evaluator. */
function holdings(entry: Entry, keys: readonly string[], situations: readonly Situation[]): readonly boolean[] {
  const [operator, key, values] = entry;
  const name = JSON.stringify([keys[0], operator, key, values]);
  const known = held.get(name);
  if (known !== undefined) return known;
  const condition: ConditionText = { [operator]: { [key]: values } };
  const made = situations.map((situation) =>
    conditionHolds(condition, { context: contextOf([situation]), version: VERSION, slips: {} }),
  );
  if (held.size > 20_000) held.clear();
  held.set(name, made);
  return made;
}

const entriesOf = ({ Condition = {} }: SmallStatement): readonly Entry[] =>
  Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => [operator, key, values] as const),
  );

/** The statements of a side in their places among those of both, as bits. */
interface Side {
  readonly deny: number;
  /** Of each of these a statement has to allow. */
  readonly allow: readonly number[];
}

function sideOf({ identity, boundary, scps }: SmallPolicies, all: SmallStatement[]): Side {
  let deny = 0;
  const bitsOf = (documents: readonly (readonly SmallStatement[])[]): number => {
    let allow = 0;
    for (const statement of documents.flat()) {
      const bit = 1 << all.length;
      all.push(statement);
      if (statement.Effect === 'Deny') deny |= bit;
      else allow |= bit;
    }
    return allow;
  };
  const allow = [bitsOf(identity), ...(boundary.length === 0 ? [] : [bitsOf(boundary)]), ...scps.map(bitsOf)];
  return { deny, allow };
}

const allows = ({ deny, allow }: Side, active: number): boolean =>
  (active & deny) === 0 && allow.every((bits) => (active & bits) !== 0);

/** Which statements hold in each situation, as bits, once each with the first such situation. */
function masksOf(
  entries: readonly (readonly Entry[])[],
  keys: readonly string[],
  situations: readonly Situation[],
): ReadonlyMap<number, Situation> {
  const holding = entries.map((some) => some.map((entry) => holdings(entry, keys, situations)));
  const masks = new Map<number, Situation>();
  for (const [at, situation] of situations.entries()) {
    let mask = 0;
    for (const [index, some] of holding.entries()) if (some.every((each) => each[at] === true)) mask |= 1 << index;
    if (!masks.has(mask)) masks.set(mask, situation);
  }
  return masks;
}

/** What the principal fixes is the same in every situation. */
const FIXED = { keys: [...OWN.keys()], all: [{}] };

/** Which statements hold in every context that can be, once each, with one such context. */
function contextsOf(all: readonly SmallStatement[]): ReadonlyMap<number, readonly Situation[]> {
  const entries = all.map(entriesOf);
  let contexts = new Map<number, readonly Situation[]>([[(1 << all.length) - 1, []]]);
  for (const { keys, all: situations } of [FIXED, ...SITUATIONS]) {
    const here = entries.map((some) => some.filter(([, key]) => keys.includes(key.toLowerCase())));
    if (here.every((some) => some.length === 0)) continue;
    const next = new Map<number, readonly Situation[]>();
    const masks = masksOf(here, keys, situations);
    for (const [before, path] of contexts) {
      for (const [mask, situation] of masks) {
        if (!next.has(before & mask)) next.set(before & mask, [...path, situation]);
      }
    }
    contexts = next;
  }
  return contexts;
}

/** Which statements fit each resource, by its place, as bits. */
function resourceMasks(all: readonly SmallStatement[]): Int32Array {
  const masks = new Int32Array(RESOURCES.length);
  for (const [index, { Resource, NotResource }] of all.entries()) {
    const not = Number(Resource === undefined);
    const fit = fittingAny(listOf(Resource ?? NotResource));
    for (let place = 0; place < masks.length; place += 1) {
      masks[place] = (masks[place] ?? 0) | (((fit[place] ?? 0) ^ not) << index);
    }
  }
  return masks;
}

/** Each set of statements that fit some resource of an action, once, with the first such resource. */
function resourcesOf(masks: Int32Array, places: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let last: number | null = null;
  for (const place of places) {
    const mask = masks[place] ?? 0;
    if (mask !== last && !found.has(mask)) found.set(mask, place);
    last = mask;
  }
  return found;
}

/**
 * Asks both sides every request of the small universe: a request that one allows and the other does not, for either direction. A statement
 * holds where its action, its resource and its condition do, so that requests on which they all say the same are asked once.
 */
export function differences({ a, b }: SmallPair): Differences {
  const all: SmallStatement[] = [];
  const [before, after] = [sideOf(a, all), sideOf(b, all)];
  if (all.length > 30) throw new Error(`${all.length} statements are more than there are bits`);
  const contexts = contextsOf(all);
  const masks = resourceMasks(all);
  let gained: SmallRequest | null = null;
  let lost: SmallRequest | null = null;
  for (const [action, places] of Object.entries(ASKED)) {
    const named = all.reduce((mask, statement, index) => (names(statement, action) ? mask | (1 << index) : mask), 0);
    for (const [fitting, place] of resourcesOf(masks, places)) {
      for (const [holding, situations] of contexts) {
        const active = named & fitting & holding;
        const [was, is] = [allows(before, active), allows(after, active)];
        if (was === is || (is ? gained : lost) !== null) continue;
        const request = { action, resource: RESOURCES[place] ?? '', context: contextOf(situations) };
        if (is) gained = request;
        else lost = request;
      }
    }
    if (gained !== null && lost !== null) break;
  }
  return { gained, lost };
}

const names = ({ Action, NotAction }: SmallStatement, action: string): boolean =>
  listOf(Action ?? NotAction).some((pattern) => actionFits(pattern, action)) === (Action !== undefined);
