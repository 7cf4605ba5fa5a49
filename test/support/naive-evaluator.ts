/**
 * An independent oracle for `decide` and `explain`: the rules of identity-based policies, written from AWS's pages alone, in the plainest way and
 * without a look at `src/iam/evaluation`. No index, no compilation; patterns are matched by recursion.
 *
 * - Order: reference_policies_evaluation-logic.html. Any matching Deny denies; else any matching Allow allows; else an implicit deny.
 * - Action: reference_policies_elements_action.html. Prefix and name are case-insensitive; wildcards stand in the name, or alone (`*`, `*:*`).
 * - Resource: reference_policies_elements_resource.html. Case-sensitive; `*` is any run of characters, `?` is one.
 */
type Naive = 'allowed' | 'explicitDeny' | 'implicitDeny';

export interface NaiveAnswer {
  readonly verdict: Naive;
  /** The statements that decide: every matching Deny, or else every matching Allow. Positions in the list of policies and in the document. */
  readonly deciding: readonly { readonly policy: number; readonly statement: number }[];
}

interface Parsed {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | string[];
  readonly NotAction?: string | string[];
  readonly Resource?: string | string[];
  readonly NotResource?: string | string[];
  readonly Condition?: unknown;
}

/** `documents` are JSON texts of valid identity policies without conditions: all that reach one principal, in any order. */
export function naiveEvaluate(action: string, resource: string, documents: readonly string[]): NaiveAnswer {
  const matching = documents.flatMap((document, policy) =>
    statementsOf(document).flatMap((statement, index) =>
      matches(statement, action, resource) ? [{ policy, statement: index, effect: statement.Effect }] : [],
    ),
  );
  const denies = matching.filter(({ effect }) => effect === 'Deny');
  const deciding = denies.length > 0 ? denies : matching;
  return {
    verdict: denies.length > 0 ? 'explicitDeny' : matching.length > 0 ? 'allowed' : 'implicitDeny',
    deciding: deciding.map(({ policy, statement }) => ({ policy, statement })),
  };
}

function statementsOf(document: string): readonly Parsed[] {
  const { Statement: written } = JSON.parse(document) as { Statement: Parsed | Parsed[] };
  return Array.isArray(written) ? written : [written];
}

function matches(statement: Parsed, action: string, resource: string): boolean {
  if (statement.Condition !== undefined) throw new Error('The naive evaluator knows no conditions');
  const actionHolds =
    statement.Action === undefined
      ? !list(statement.NotAction).some((pattern) => actionMatches(pattern, action))
      : list(statement.Action).some((pattern) => actionMatches(pattern, action));
  const resourceHolds =
    statement.Resource === undefined
      ? !list(statement.NotResource).some((pattern) => wildcardMatches(pattern, resource))
      : list(statement.Resource).some((pattern) => wildcardMatches(pattern, resource));
  return actionHolds && resourceHolds;
}

function actionMatches(pattern: string, action: string): boolean {
  if (pattern === '*' || pattern === '*:*') return true;
  const [patternPrefix, patternName] = halves(pattern.toLowerCase());
  const [prefix, name] = halves(action.toLowerCase());
  return patternPrefix === prefix && wildcardMatches(patternName, name);
}

function halves(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  return [text.slice(0, colon), text.slice(colon + 1)];
}

/** `*` is any run of characters, the empty one too; `?` is exactly one; everything else is itself. For short texts only. */
export function wildcardMatches(pattern: string, text: string): boolean {
  const first = pattern.charAt(0);
  if (first === '') return text === '';
  if (first === '*') {
    return wildcardMatches(pattern.slice(1), text) || (text !== '' && wildcardMatches(pattern, text.slice(1)));
  }
  return text !== '' && (first === '?' || first === text.charAt(0)) && wildcardMatches(pattern.slice(1), text.slice(1));
}

const list = (value: string | string[] | undefined): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
