import { conditionHolds, type ConditionText } from './naive-conditions.ts';
import { lacking, pathsOf, type Found, type NaivePath, type NaivePlace } from './naive-grants.ts';
import { expand, fits, wildcardMatches, type Surroundings } from './naive-patterns.ts';
import { namesOf, wayNamed, type Name, type NaivePrincipals } from './naive-principals.ts';
import {
  levelsOf,
  ownsBucket,
  ruleOf,
  TYPES,
  type NaivePolicies,
  type NaiveRequest,
  type Rule,
  type Type,
} from './naive-request.ts';
import type { Slip, Slips } from './slips.ts';

export { wildcardMatches };
export type { Given, NaivePolicies, NaiveRequest } from './naive-request.ts';

/**
 * An independent oracle for `decide` and `explain`: the rules of all types of policies, written from AWS's pages alone, in the plainest way and
 * without a look at `src/iam/evaluation` and `src/iam/policy`. No index, no compilation; patterns are matched by recursion.
 *
 * - Order: reference_policies_evaluation-logic.html. Any matching Deny denies; else every type that limits has to allow, and somebody to grant.
 * - Action: reference_policies_elements_action.html. Prefix and name are case-insensitive; wildcards stand in the name, or alone (`*`, `*:*`).
 * - Resource: reference_policies_elements_resource.html. Case-sensitive; `*` is any run of characters, `?` is one.
 */
type Naive = 'allowed' | 'explicitDeny' | 'implicitDeny';

export interface NaiveDecision {
  readonly verdict: Naive;
  readonly rule: Rule | null;
  readonly blockedBy: Type | null;
  /** Every matching Deny, or else every Allow of a path that is open. */
  readonly deciding: readonly NaivePlace[];
  /** The paths that are open. */
  readonly paths: readonly NaivePath[];
}

interface Parsed extends NaivePrincipals {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | string[];
  readonly NotAction?: string | string[];
  readonly Resource?: string | string[];
  readonly NotResource?: string | string[];
  readonly Condition?: ConditionText;
}

const NOTHING = { rule: null, blockedBy: null, deciding: [], paths: [] } as const;

export function naiveDecide(request: NaiveRequest, policies: NaivePolicies, slips: Slips = {}): NaiveDecision {
  const on = (slip: Slip): boolean => slips[slip] === true;
  const rule = ruleOf(request, slips);
  if (rule !== null) return { ...NOTHING, verdict: rule === 'noPermissionNeeded' ? 'allowed' : 'implicitDeny', rule };
  const levels = levelsOf(request, policies, slips);
  const names = namesOf(request, slips);
  const limited = levels.boundary.length > 0 && !on('NotPrincipal spares who has a boundary');
  const matching = TYPES.flatMap((type) =>
    levels[type].flatMap((texts, level) => found(type, level, texts, request, { names, limited, slips })),
  );
  const denies = matching.filter(({ effect, type }) => effect === 'Deny' && !isUnheard(type, on));
  const owner = ownsBucket(request, slips) && !on('a bucket policy locks its owner out');
  const counted = denies.filter(
    ({ type }) => !owner || (type !== 'resource' && !on('the owner of a bucket ignores every Deny')),
  );
  if (counted.length > 0) {
    const told = on('only the first Deny decides') ? counted.slice(0, 1) : counted;
    const blockedBy = TYPES.find((type) => counted.some((each) => each.type === type)) ?? null;
    return { ...NOTHING, verdict: 'explicitDeny', blockedBy, deciding: told.map(placeOf) };
  }
  const allows = matching.filter(({ effect }) => effect === 'Allow');
  const at = { request, levels, allows, slips };
  const blockedBy = lacking(at);
  if (blockedBy !== null) return { ...NOTHING, verdict: 'implicitDeny', blockedBy };
  const open = pathsOf(at).filter((path) => path.open);
  const granting = (on('only the first way decides') ? open.slice(0, 1) : open).flatMap(({ by }) => by);
  const paths = open.map(({ path }) => path);
  const byRoot = denies.length > 0 ? 'bucketOwner' : 'root';
  return {
    verdict: 'allowed',
    rule: paths.includes('root') ? byRoot : null,
    blockedBy: null,
    deciding: allows.filter((each) => granting.includes(each) || on('what limits is among what decides')).map(placeOf),
    paths,
  };
}

/** `naiveDecide` for identity policies without conditions, within one account. */
export function naiveEvaluate(
  action: string,
  resource: string,
  documents: readonly string[],
): { readonly verdict: Naive; readonly deciding: readonly { readonly policy: number; readonly statement: number }[] } {
  const account = '123456789012';
  const request = { principal: `arn:aws:iam::${account}:user/dana`, resourceAccount: account, action, resource };
  const { verdict, deciding } = naiveDecide(request, { identity: documents });
  return { verdict, deciding: deciding.map(({ policy, statement }) => ({ policy, statement })) };
}

const placeOf = ({ type, level, policy, statement }: Found): NaivePlace => ({ type, level, policy, statement });

const isUnheard = (type: Type, on: (slip: Slip) => boolean): boolean =>
  on('a Deny is ignored') ||
  ((type === 'scp' || type === 'rcp') && on('a Deny of a control policy is ignored')) ||
  (type === 'endpoint' && on('a Deny of an endpoint is ignored')) ||
  (type === 'boundary' && on('a Deny of a boundary is ignored')) ||
  (type === 'session' && on('a Deny of a session policy is ignored'));

/** AWS: a Deny with NotPrincipal reaches whoever has a boundary, whomever it names, reference_policies_elements_notprincipal.html */
const sparesInVain = ({ Effect, NotPrincipal }: Parsed): boolean => Effect === 'Deny' && NotPrincipal !== undefined;

/** Every statement of these policies that matches the request. */
function found(
  type: Type,
  index: number,
  texts: readonly string[],
  request: NaiveRequest,
  { names, limited, slips }: { readonly names: readonly Name[]; readonly limited: boolean; readonly slips: Slips },
): readonly Found[] {
  const level = type === 'scp' || type === 'rcp' ? index : null;
  const namesNobody = !['resource', 'rcp', 'endpoint'].includes(type);
  const counted = slips['only the first policy counts'] === true ? texts.slice(0, 1) : texts;
  return counted.flatMap((text, policy) => {
    const { Version: version = '2008-10-17', Statement: written } = JSON.parse(text) as {
      Version?: string;
      Statement: Parsed | Parsed[];
    };
    return list(written).flatMap((parsed, statement): readonly Found[] => {
      const way = namesNobody || (limited && sparesInVain(parsed)) ? 'self' : wayNamed(parsed, names, slips);
      const context = request.context ?? new Map<string, readonly string[]>();
      if (way === null || !matches(parsed, request, { context, version, slips })) return [];
      return [{ type, level, policy, statement, effect: parsed.Effect, way }];
    });
  });
}

function matches(statement: Parsed, { action, resource }: NaiveRequest, at: Surroundings): boolean {
  const { slips } = at;
  const actionHit = list(statement.Action ?? statement.NotAction).some((each) => actionMatches(each, action, slips));
  const notAction = statement.Action === undefined && slips['NotAction is read as Action'] !== true;
  if (actionHit === notAction || !resourceFits(statement, resource, at)) return false;
  if (statement.Effect === 'Deny' && slips['the condition of a Deny is ignored'] === true) return true;
  return conditionHolds(statement.Condition, at);
}

/** Trust policies have no resources: what they hang on is meant. */
function resourceFits({ Resource, NotResource }: Parsed, resource: string, at: Surroundings): boolean {
  if (Resource === undefined && NotResource === undefined) {
    return at.slips['a statement without resources matches none'] !== true;
  }
  const hit = list(Resource ?? NotResource).some((each) => resourceMatches(each, resource, at));
  return hit !== (Resource === undefined && at.slips['NotResource is read as Resource'] !== true);
}

function actionMatches(pattern: string, action: string, slips: Slips): boolean {
  if (pattern === '*' || pattern === '*:*') return true;
  const cased = (text: string): string => (slips['actions mind their case'] === true ? text : text.toLowerCase());
  const [patternPrefix, patternName] = halves(cased(pattern));
  const [prefix, name] = halves(cased(action));
  return patternPrefix === prefix && wildcardMatches(patternName, name, slips);
}

function resourceMatches(pattern: string, resource: string, at: Surroundings): boolean {
  const characters = expand(pattern, at);
  if (characters === null) return false;
  if (at.slips['resources do not mind their case'] !== true) return fits(characters, resource, at.slips);
  const lower = characters.map(({ char, wild }) => ({ char: char.toLowerCase(), wild }));
  return fits(lower, resource.toLowerCase(), at.slips);
}

function halves(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  return [text.slice(0, colon), text.slice(colon + 1)];
}

const list = <T>(value: T | T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
