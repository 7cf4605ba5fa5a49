import type { World } from '../world.ts';
import type { Comparison, ComparisonOptions, Witness } from './comparison.ts';
import { boundsMet, defaultLimits } from './limits.ts';
import type { Difference } from './difference.ts';
import { search } from './search.ts';
import type { Direction } from './sorts.ts';
import { spelled } from './spelling.ts';
import { allPolicies } from './universe.ts';
import { policiesText } from './same.ts';
import { explained, policiesIn, type Region, type Side } from './side.ts';
import {
  examplesIn,
  isBoundKey,
  isSameCaller,
  namesIn,
  regionsOf,
  sessionsOf,
  untagged,
  worldSide,
} from './world-side.ts';

/**
 * What `after` allows that `before` does not, and the reverse, for users and roles of the two worlds, with groups, boundaries, control policies, the policies
 * of buckets and the trust policies of roles. The method is
 * in `README.md` of this room. A request that is returned was decided on both sides. Not compared: principals of other accounts.
 *
 * @example
 * compare(world, world) // { gained: null, lost: null, proof: 'exact', bounds: [] }
 */
export function compare(before: World, after: World, options: ComparisonOptions = {}): Comparison {
  const { users, except = [], looking, catalog, limits = defaultLimits } = options;
  const { met, bound } = boundsMet();
  const effort = { left: limits.steps };
  const found: Record<Direction, Witness | null> = { gained: null, lost: null };
  const open = (): readonly Direction[] =>
    (looking === undefined ? (['gained', 'lost'] as const) : [looking]).filter(
      (direction) => found[direction] === null,
    );
  const regions = regionsOf([before, after]);
  const examples = examplesIn([after, before]);
  const seen = new Set<string>();
  for (const name of new Set([...namesIn(before.account), ...namesIn(after.account)])) {
    if (users?.includes(name) === false || open().length === 0) continue;
    const mine = except.filter(({ who }) => who === null || who === name);
    const sides = { before: worldSide(before, name), after: worldSide(after, name) };
    const sameCaller = isSameCaller(before, after, name);
    if (sameCaller && isWrittenAlike(sides.before, sides.after, regions)) continue;
    // Members of the same groups have the same statements: what one of them cannot do, the next one cannot.
    const look = impersonal(sides.before, sides.after, regions);
    if (look !== null && seen.has(`${look} ${JSON.stringify(mine)}`)) continue;
    const differences = search(
      {
        ...sides,
        sameCaller,
        regions,
        catalog,
        account: after.account.id,
        except: mine,
        limits,
        effort,
        sessions: sessionsOf(name),
        isBound: isBoundKey,
        examples,
        bound,
      },
      open(),
    );
    if (look !== null) seen.add(`${look} ${JSON.stringify(mine)}`);
    for (const direction of ['gained', 'lost'] as const) {
      const difference = differences[direction];
      if (difference !== null) found[direction] ??= witnessOf(name, difference, sides, [before, after]);
    }
  }
  return { ...found, proof: met.size === 0 || open().length === 0 ? 'exact' : 'bounded', bounds: [...met] };
}

/** Whether everything that has a say on the user is written alike on both sides. */
const isWrittenAlike = (before: Side | null, after: Side | null, regions: readonly Region[]): boolean =>
  before !== null &&
  after !== null &&
  regions.every((region) => policiesText(policiesIn(before, region)) === policiesText(policiesIn(after, region)));

/** A difference as a request, decided on both sides. */
export function witnessOf(
  user: string,
  { action, resource, choice }: Difference,
  { before, after }: { readonly before: Side | null; readonly after: Side | null },
  worlds: readonly World[],
): Witness {
  const policies = [before, after].flatMap((side) => (side === null ? [] : allPolicies(side.policiesFor(resource))));
  const left = worlds.map((world) => untagged(world, resource, choice.overrides));
  const context = spelled({ ...left[0], ...left[1], ...choice.overrides }, policies, action);
  return {
    user,
    session: choice.session,
    action,
    resource,
    context,
    before: explained(before, action, resource, choice),
    after: explained(after, action, resource, choice),
  };
}

/** Condition keys and variables that are about the user and not about the request. */
export const ABOUT_USER = /\$\{|aws:(?:username|userid|principal)/i;

/** The policies of both sides as a text, where nothing in them depends on who the user is; null otherwise. */
function impersonal(before: Side | null, after: Side | null, regions: readonly Region[]): string | null {
  // A bucket's policy may name the user.
  if (before === null || after === null || regions.some(({ sample }) => sample !== null)) return null;
  const said = [before.policies, after.policies];
  if (said.flatMap(allPolicies).some(({ document }) => ABOUT_USER.test(document.text))) return null;
  return JSON.stringify(said.map(policiesText));
}
