import type { AppliedPolicy } from '../evaluation/decision.ts';
import type { World } from '../world.ts';
import { ABOUT_USER, witnessOf } from './compare.ts';
import type { Bound, ComparisonCatalog, Limits, RequestPattern, Witness } from './comparison.ts';
import type { Difference } from './difference.ts';
import { boundsMet, defaultLimits, type Effort } from './limits.ts';
import { policiesText } from './same.ts';
import { search } from './search.ts';
import { policiesIn, type Region, type Side } from './side.ts';
import type { Direction } from './sorts.ts';
import { allPolicies } from './universe.ts';
import { examplesIn, isBoundKey, isSameCaller, namesIn, regionsOf, sessionsOf, worldSide } from './world-side.ts';

/** What some principals may now and could not before, or the reverse: a request for each service, at most `MOST_SERVICES`. */
export interface Changes {
  readonly gained: readonly Witness[];
  readonly lost: readonly Witness[];
}

/** Changes of everybody who has the same policies. */
export interface SharedChanges extends Changes {
  /** Users by name, roles as `role:NAME`. The requests are told of the first of them. */
  readonly names: readonly string[];
}

/** What all is worth that was found, and what was not looked at. */
export interface Closing {
  readonly proof: 'exact' | 'bounded';
  readonly bounds: readonly Bound[];
  /** Whose policies changed and who were not compared. */
  readonly left: number;
}

export interface EachOptions {
  readonly catalog?: ComparisonCatalog;
  readonly limits?: Limits;
  /** How many different sets of policies are compared. */
  readonly sets?: number;
}

/** A direction is looked at again without the services that were found. */
const MOST_SERVICES = 3;
const MOST_SETS = 40;

interface Around {
  readonly worlds: readonly [before: World, after: World];
  readonly regions: readonly Region[];
  readonly examples: readonly string[];
  readonly catalog: ComparisonCatalog | undefined;
  readonly limits: Limits;
  readonly effort: Effort;
  bound(what: Bound): void;
}

/**
 * What each user and role of two worlds gained and lost. Principals with the same policies on both sides are compared once. One step for each
 * principal or set of policies, so that a page can do other things in between; returns what the answer is worth.
 *
 * @example
 * [...compareEach(world, world)].every((step) => step === null) // nobody gained or lost anything
 */
export function* compareEach(
  before: World,
  after: World,
  options: EachOptions = {},
): Generator<SharedChanges | null, Closing> {
  const { sets = MOST_SETS } = options;
  const { met, bound } = boundsMet();
  const around = aroundOf([before, after], options, bound);
  const shared = new Map<string, string[]>();
  const places = placesOf(around);
  for (const name of new Set([...namesIn(before.account), ...namesIn(after.account)])) {
    const look = lookOf(name, places, around);
    if (look !== null) shared.set(look, [...(shared.get(look) ?? []), name]);
    yield null;
  }
  const looks = [...shared.values()];
  for (const names of looks.slice(0, sets)) {
    const [first = ''] = names;
    const sides = { before: worldSide(before, first), after: worldSide(after, first) };
    const changes = changesOf(first, sides, isSameCaller(before, after, first), around);
    yield changes.gained.length + changes.lost.length === 0 ? null : { names, ...changes };
  }
  const left = looks.slice(sets).reduce((sum, names) => sum + names.length, 0);
  return { proof: met.size === 0 && left === 0 ? 'exact' : 'bounded', bounds: [...met], left };
}

/**
 * What `other` may that `one` may not (`gained`), and the reverse (`lost`), each signing as itself: two users or roles (`role:NAME`) of one
 * world. Null when the world has no such principal.
 *
 * @example
 * comparePrincipals(world, 'alice', 'alice')?.gained // []
 */
export function comparePrincipals(
  world: World,
  one: string,
  other: string,
  options: EachOptions = {},
): (Changes & Closing) | null {
  const sides = { before: worldSide(world, one), after: worldSide(world, other) };
  if (sides.before === null || sides.after === null) return null;
  const { met, bound } = boundsMet();
  const changes = changesOf(other, sides, one === other, aroundOf([world, world], options, bound));
  return { ...changes, proof: met.size === 0 ? 'exact' : 'bounded', bounds: [...met], left: 0 };
}

function aroundOf(
  worlds: Around['worlds'],
  { catalog, limits = defaultLimits }: EachOptions,
  bound: Around['bound'],
): Around {
  const [before, after] = worlds;
  return {
    worlds,
    regions: regionsOf(worlds),
    examples: examplesIn([after, before]),
    catalog,
    limits,
    effort: { left: limits.steps },
    bound,
  };
}

function changesOf(
  name: string,
  sides: { readonly before: Side | null; readonly after: Side | null },
  sameCaller: boolean,
  around: Around,
): Changes {
  const { worlds, regions, examples, catalog, limits, effort, bound } = around;
  const options = {
    ...sides,
    sameCaller,
    regions,
    catalog,
    account: worlds[1].account.id,
    limits,
    effort,
    sessions: sessionsOf(name),
    isBound: isBoundKey,
    examples,
    bound,
  };
  const inDirection = (direction: Direction): readonly Witness[] => {
    const found: Difference[] = [];
    while (found.length < MOST_SERVICES) {
      const except = found.map(({ action }): RequestPattern => {
        return { who: null, action: `${action.slice(0, action.indexOf(':'))}:*`, resource: '*' };
      });
      const difference = search({ ...options, except }, [direction])[direction];
      if (difference === null) break;
      found.push(difference);
    }
    return found.map((difference) => witnessOf(name, difference, sides, worlds));
  };
  return { gained: inDirection('gained'), lost: inDirection('lost') };
}

/** What resources say on either side, which is the same for everybody. */
interface Places {
  readonly alike: boolean;
  /** Whether some policy of a resource is about one user and not about all. */
  readonly personal: boolean;
}

function placesOf({ worlds, regions }: Around): Places {
  const said = worlds.map((world) => {
    const [name] = namesIn(world.account);
    const side = name === undefined ? null : worldSide(world, name);
    return regions.flatMap((region) => (side === null ? [] : (policiesIn(side, region).resource ?? [])));
  });
  const texts = said.map((resource) => policiesText({ identity: [], resource }));
  return { alike: texts[0] === texts[1], personal: isPersonal(said.flat(), /:user\/|AIDA|assumed-role\//) };
}

const isPersonal = (policies: readonly AppliedPolicy[], also?: RegExp): boolean =>
  policies.some(({ document: { text } }) => ABOUT_USER.test(text) || also?.test(text) === true);

/** A text that is the same for principals who gain and lose the same; null for one for whom nothing changed. */
function lookOf(name: string, places: Places, { worlds: [before, after] }: Around): string | null {
  const sides = [worldSide(before, name), worldSide(after, name)];
  const isSame = isSameCaller(before, after, name);
  const texts = sides.map((side) => (side === null ? null : policiesText(side.policies)));
  if (isSame && places.alike && texts[0] === texts[1]) return null;
  const own = sides.flatMap((side) => (side === null ? [] : allPolicies(side.policies)));
  const kind = name.startsWith('role:') ? 'role' : 'user';
  return JSON.stringify([kind, isSame, texts, places.personal || isPersonal(own) ? name : null]);
}
