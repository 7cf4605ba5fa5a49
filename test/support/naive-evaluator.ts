import { conditionHolds, type ConditionText } from './naive-conditions.ts';
import { expand, fits, wildcardMatches, type Surroundings } from './naive-patterns.ts';
import { standing, type NaivePrincipals } from './naive-principals.ts';
import type { Slips } from './slips.ts';

export { wildcardMatches };

/**
 * An independent oracle for `decide` and `explain`: the rules of one account's policies, written from AWS's pages alone, in the plainest way and
 * without a look at `src/iam/evaluation` and `src/iam/policy`. No index, no compilation; patterns are matched by recursion.
 *
 * - Order: reference_policies_evaluation-logic.html. Any matching Deny denies; else any matching Allow allows, wherever it stands; else an
 *   implicit deny. An Allow of a resource policy for the account as a whole leaves the grant to identity policies.
 * - Action: reference_policies_elements_action.html. Prefix and name are case-insensitive; wildcards stand in the name, or alone (`*`, `*:*`).
 * - Resource: reference_policies_elements_resource.html. Case-sensitive; `*` is any run of characters, `?` is one.
 */
type Naive = 'allowed' | 'explicitDeny' | 'implicitDeny';

export interface NaiveRequest {
  /** ARN of a user or of a role session. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** Values by context key in lower case. */
  readonly context: ReadonlyMap<string, readonly string[]>;
}

/** JSON texts of valid documents: all that reach one principal, in any order, and the policies of the resource. */
export interface NaivePolicies {
  readonly identity: readonly string[];
  readonly resource: readonly string[];
}

/** Positions in the list of policies of that type and in the document. */
interface Place {
  readonly type: 'identity' | 'resource';
  readonly policy: number;
  readonly statement: number;
}

interface NaiveDecision {
  readonly verdict: Naive;
  /** The statements that decide: every matching Deny, or else every matching Allow. */
  readonly deciding: readonly Place[];
  /** Every matching Allow for the account as a whole. */
  readonly delegating: readonly Place[];
}

interface Parsed extends NaivePrincipals {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | string[];
  readonly NotAction?: string | string[];
  readonly Resource?: string | string[];
  readonly NotResource?: string | string[];
  readonly Condition?: ConditionText;
}

interface Found extends Place {
  readonly effect: 'Allow' | 'Deny';
  readonly delegates: boolean;
}

export function naiveDecide(request: NaiveRequest, policies: NaivePolicies, slips: Slips = {}): NaiveDecision {
  const matching = [
    ...(slips['the policy of the bucket is ignored'] === true ? [] : found('resource', policies, request, slips)),
    ...found('identity', policies, request, slips),
  ];
  const denies = slips['a Deny is ignored'] === true ? [] : matching.filter(({ effect }) => effect === 'Deny');
  const allows = matching.filter(({ effect, delegates }) => effect === 'Allow' && !delegates);
  const delegating = matching.filter(({ effect, delegates }) => effect === 'Allow' && delegates).map(placeOf);
  if (denies.length > 0) return { verdict: 'explicitDeny', deciding: denies.map(placeOf), delegating };
  const both = slips['the policy of the bucket has to allow too'] === true && policies.resource.length > 0;
  const enough = both
    ? allows.some(({ type }) => type === 'identity') && matching.some(({ type }) => type === 'resource')
    : allows.length > 0 || slips['what nobody mentions is allowed'] === true;
  return { verdict: enough ? 'allowed' : 'implicitDeny', deciding: allows.map(placeOf), delegating };
}

/** `naiveDecide` for identity policies without conditions. */
export function naiveEvaluate(
  action: string,
  resource: string,
  documents: readonly string[],
): { readonly verdict: Naive; readonly deciding: readonly { readonly policy: number; readonly statement: number }[] } {
  const request = { principal: '', action, resource, context: new Map() };
  const { verdict, deciding } = naiveDecide(request, { identity: documents, resource: [] });
  return { verdict, deciding: deciding.map(({ policy, statement }) => ({ policy, statement })) };
}

const placeOf = ({ type, policy, statement }: Found): Place => ({ type, policy, statement });

function found(type: Place['type'], policies: NaivePolicies, request: NaiveRequest, slips: Slips): readonly Found[] {
  const texts = slips['only the first policy counts'] === true ? policies[type].slice(0, 1) : policies[type];
  return texts.flatMap((text, policy) => {
    const { Version: version = '2008-10-17', Statement: written } = JSON.parse(text) as {
      Version?: string;
      Statement: Parsed | Parsed[];
    };
    return list(written).flatMap((parsed, statement): readonly Found[] => {
      const principal = type === 'identity' ? 'itself' : standing(parsed, request, slips);
      if (principal === 'nobody' || !matches(parsed, request, { context: request.context, version, slips })) return [];
      return [{ type, policy, statement, effect: parsed.Effect, delegates: principal === 'account' }];
    });
  });
}

function matches(statement: Parsed, { action, resource }: NaiveRequest, at: Surroundings): boolean {
  const { slips } = at;
  const actionHit = list(statement.Action ?? statement.NotAction).some((each) => actionMatches(each, action, slips));
  const resourceHit = list(statement.Resource ?? statement.NotResource).some((each) =>
    resourceMatches(each, resource, at),
  );
  const notAction = statement.Action === undefined && slips['NotAction is read as Action'] !== true;
  const notResource = statement.Resource === undefined && slips['NotResource is read as Resource'] !== true;
  if (actionHit === notAction || resourceHit === notResource) return false;
  if (statement.Effect === 'Deny' && slips['the condition of a Deny is ignored'] === true) return true;
  return conditionHolds(statement.Condition, at);
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
