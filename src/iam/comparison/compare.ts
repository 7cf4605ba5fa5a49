import { compileGlob } from '../evaluation/glob.ts';
import type { World } from '../world.ts';
import { actionClasses, type ActionClass } from './actions.ts';
import { signatureOf } from './canonical.ts';
import type { Comparison, ComparisonOptions, RequestPattern, Witness } from './comparison.ts';
import type { Effort } from './distinct.ts';
import { formatsOf, type FormatOf } from './formats.ts';
import { resourceSearch } from './resources.ts';
import { PLAIN, sideOf, sizeOf, type Side, type Situation } from './side.ts';
import { situationsOf } from './situations.ts';

/** How many requests are decided for one user and in all. Beyond, nothing more is looked for. */
const MOST_OF_A_USER = 4000;
const MOST_IN_ALL = 24_000;
/** How many states of patterns are visited in all, in search of texts that the patterns tell apart. */
const MOST_STATES = 12_000;

/**
 * What `after` allows that `before` does not, and the reverse, for users of the two worlds: by asking both the requests that the policies
 * of either side tell apart. Actions come from the lists of S3, IAM and STS and from the policies, resources from the patterns (every set of
 * patterns that some text matches), contexts from the conditions. A request that is returned was decided on both sides.
 * Not compared: principals of other accounts, and roles.
 *
 * @example
 * compare(world, world) // { gained: null, lost: null, proof: 'bounded' }
 */
export function compare(before: World, after: World, options: ComparisonOptions = {}): Comparison {
  const { users, except = [], looking } = options;
  const effort = { states: MOST_STATES };
  const search: Search = {
    effort,
    formatOf: formatsOf([after, before]),
    resources: resourceSearch(effort),
    left: MOST_IN_ALL,
    found: { gained: null, lost: null },
    wanted: looking === undefined ? ['gained', 'lost'] : [looking],
    seen: new Set(),
  };
  for (const name of new Set([...before.account.users.keys(), ...after.account.users.keys()])) {
    if (users?.includes(name) === false) continue;
    const mine = except.filter(({ who }) => who === null || who === name);
    if (!mine.some(isEverything)) compareUser(search, { name, before, after, except: mine });
    if (isSettled(search)) break;
  }
  return { ...search.found, proof: 'bounded' };
}

type Direction = 'gained' | 'lost';

/** What one comparison shares between users, and what it has found. */
interface Search {
  readonly effort: Effort;
  readonly formatOf: FormatOf;
  readonly resources: ReturnType<typeof resourceSearch>;
  readonly wanted: readonly Direction[];
  readonly found: Record<Direction, Witness | null>;
  /** Requests that may still be decided. */
  left: number;
  /** Pairs of signatures that were compared. Another user with the same pair brings nothing new. */
  readonly seen: Set<string>;
}

interface Subject {
  readonly name: string;
  readonly before: World;
  readonly after: World;
  readonly except: readonly RequestPattern[];
}

const isEverything = ({ action, resource }: RequestPattern): boolean => action === '*' && resource === '*';
const isSettled = ({ found, wanted }: Search): boolean => wanted.every((direction) => found[direction] !== null);

function compareUser(search: Search, { name, except, ...worlds }: Subject): void {
  const before = sideOf(worlds.before, name);
  const after = sideOf(worlds.after, name);
  if (!isNew(search, [before, after], except)) return;
  const sides = [before, after].filter((side) => side !== null);
  const clauses = [...new Set(sides.flatMap((side) => side.clauses))];
  const classes = actionClasses(clauses, except, search);
  const resources = search.resources({ clauses, except, contexts: sides.map((side) => side.contextOf(PLAIN)) });
  let left = Math.min(search.left, MOST_OF_A_USER);
  search.left -= left;
  for (const { actions, situation } of turns(classes, sides, search.effort)) {
    if (left === 0 || isSettled(search)) break;
    const { action } = actions;
    for (const resource of resources(actions)) {
      if (isExcepted(actions, resource)) continue;
      if (left === 0 || isSettled(search)) break;
      left -= 1;
      const was = before?.decide(action, resource, situation) === 'allowed';
      const is = after?.decide(action, resource, situation) === 'allowed';
      const direction = is ? 'gained' : 'lost';
      if (was === is || search.found[direction] !== null) continue;
      const request = { user: name, session: situation.session, action, resource, context: situation.context };
      search.found[direction] = {
        ...request,
        before: before?.explain(action, resource, situation) ?? null,
        after: after?.explain(action, resource, situation) ?? null,
      };
    }
  }
  search.left += left;
}

/** Whether the two sides differ at first sight, and in a way that no user before did. */
function isNew({ seen }: Search, sides: readonly (Side | null)[], except: readonly RequestPattern[]): boolean {
  const [was, is] = sides.map((side) => (side === null ? null : signatureOf(side)));
  const pair = JSON.stringify([was, is, except]);
  if (was === is || seen.has(pair)) return false;
  seen.add(pair);
  return true;
}

/** What to ask, in order: first everything in the plain situation, then in those that differ from it in one thing, in two, and so on. */
function* turns(
  classes: readonly ActionClass[],
  sides: readonly Side[],
  effort: Effort,
): Generator<{ readonly actions: ActionClass; readonly situation: Situation }> {
  for (const actions of classes) yield { actions, situation: PLAIN };
  yield* classes
    .filter(({ clauses }) => clauses.some(({ conditions }) => conditions.length > 0))
    .flatMap((actions) => situationsOf(actions.clauses, sides, effort).map((situation) => ({ actions, situation })))
    .filter(({ situation }) => situation !== PLAIN)
    .toSorted((a, b) => sizeOf(a.situation) - sizeOf(b.situation));
}

const isExcepted = ({ except }: ActionClass, resource: string): boolean =>
  except.some((pattern) => compileGlob(pattern.resource)(resource));
