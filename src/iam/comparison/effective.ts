import { serviceOf } from '../evaluation/compile.ts';
import type { World } from '../world.ts';
import { PLAIN } from './choice.ts';
import { GRANTS } from './clauses.ts';
import type { Bound, ComparisonCatalog, Limits, Proof } from './comparison.ts';
import { boundsMet, defaultLimits } from './limits.ts';
import { differ, inAnyContext } from './difference.ts';
import { remember } from './remember.ts';
import { resourcePatterns } from './resource-patterns.ts';
import { everySort, type SearchOptions, type Sort } from './sorts.ts';
import { examplesIn, isBoundKey, regionsOf, USER_SESSIONS, worldSide } from './world-side.ts';

/** What somebody can do in one service, of one access level. */
export interface EffectiveLine {
  /** Prefix of the service; `*` for all those that no policy names. */
  readonly service: string;
  /** Access level, as the Service Authorization Reference writes it; null when nothing is known of the service. */
  readonly level: string | null;
  /** Actions that are allowed on something, as AWS writes them. */
  readonly actions: readonly string[];
  /** How many actions of the level there are; null when nobody knows. */
  readonly of: number | null;
  /** Resource patterns of the statements that allow them; a Deny may take parts of them away. */
  readonly resources: readonly string[];
  /** Whether none of them is allowed in a plain request, signed with an access key. */
  readonly conditional: boolean;
}

/** What a principal can do, in few lines. */
export interface Effective {
  readonly lines: readonly EffectiveLine[];
  /** With `bounded` an action may be missing that is allowed in a context which the search did not reach. */
  readonly proof: Proof;
  readonly bounds: readonly Bound[];
}

/**
 * What a user is allowed, by service and access level, with the resources: every action for which there is a request that is allowed, Deny and all.
 * Null when there is no such user.
 *
 * @example
 * effective(world, 'dana', { catalog })?.lines[0] // { service: 's3', level: 'Read', actions: ['s3:GetObject'], … }
 */
export function effective(
  world: World,
  user: string,
  { catalog, limits = defaultLimits }: { readonly catalog?: ComparisonCatalog; readonly limits?: Limits } = {},
): Effective | null {
  const side = worldSide(world, user);
  if (side === null) return null;
  const { met, bound } = boundsMet();
  const options: SearchOptions = {
    before: null,
    after: side,
    sameCaller: false,
    regions: regionsOf([world]),
    catalog,
    account: world.account.id,
    except: [],
    limits,
    effort: { left: limits.steps },
    sessions: USER_SESSIONS,
    isBound: isBoundKey,
    examples: examplesIn([world]),
    bound,
  };
  const known = new Map<string, Allowed | null>();
  const lines = new Map<string, Line>();
  for (const { sort, key } of everySort(options)) {
    const allowed = remember(known, key, () => allowedIn(sort, options));
    if (allowed === null) continue;
    for (const level of levelsOf(sort)) {
      const service =
        sort.known.keys === null && catalog?.service(serviceOf(sort.known.action)) === undefined
          ? '*'
          : serviceOf(sort.known.action);
      const line = remember(lines, `${service} ${level}`, (): Line => {
        return { service, level, actions: new Set(), resources: new Set(), plain: false };
      });
      line.actions.add(sort.known.action);
      for (const resource of allowed.resources) line.resources.add(resource);
      line.plain ||= allowed.plain;
    }
  }
  return {
    lines: [...lines.values()].map((line) => ({
      service: line.service,
      level: line.level,
      actions: [...line.actions],
      of: countOf(line, catalog),
      resources: [...line.resources],
      conditional: !line.plain,
    })),
    proof: met.size === 0 ? 'exact' : 'bounded',
    bounds: [...met],
  };
}

interface Line {
  readonly service: string;
  readonly level: string | null;
  readonly actions: Set<string>;
  readonly resources: Set<string>;
  plain: boolean;
}

interface Allowed {
  readonly plain: boolean;
  readonly resources: readonly string[];
}

/** Whether some request of this sort is allowed, and what the statements say that allow it. */
function allowedIn(sort: Sort, options: SearchOptions): Allowed | null {
  const plain = differ(sort, 'gained', PLAIN, options) !== null;
  if (!plain && inAnyContext(sort, 'gained', options) === null) return null;
  const [, speech] = sort.speeches;
  const grants = speech.voices.filter(({ id }) => GRANTS.has(id));
  const resources = grants.flatMap(({ allows }) =>
    allows.flatMap((statement) => {
      const written = resourcePatterns(statement).map(({ pattern }) => pattern.value);
      return statement.resource?.element.negated === true ? [`all but ${written.join(', ')}`] : written;
    }),
  );
  return { plain, resources };
}

const levelsOf = ({ known }: Sort): readonly (string | null)[] => (known.levels.length === 0 ? [null] : known.levels);

function countOf({ service, level }: Line, catalog: ComparisonCatalog | undefined): number | null {
  const actions = level === null ? null : catalog?.service(service)?.actions;
  return actions?.filter(({ levels }) => levels.some((one) => one === level)).length ?? null;
}
