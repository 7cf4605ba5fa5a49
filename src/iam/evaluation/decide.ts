import { compile, elementMatches, serviceOf, type CompiledStatement } from './compile.ts';
import type { Policies, Request, Verdict } from './decision.ts';

/**
 * The verdict alone: an explicit deny outweighs any allow, and what nothing allows is denied.
 * Source: reference_policies_evaluation-logic.html.
 *
 * @example
 * decide({ principal: 'arn:aws:iam::123456789012:user/dana', action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' }, { identity: [] })
 * // 'implicitDeny'
 */
export function decide(request: Request, policies: Policies): Verdict {
  const action = request.action.toLowerCase();
  const service = serviceOf(action);
  let allowed = false;
  for (const { document } of policies.identity) {
    for (const statement of compile(document).forService(service)) {
      if (!statementMatches(statement, action, request.resource)) continue;
      if (statement.statement.effect === 'Deny') return 'explicitDeny';
      allowed = true;
    }
  }
  return allowed ? 'allowed' : 'implicitDeny';
}

export function statementMatches(compiled: CompiledStatement, lowerCaseAction: string, resource: string): boolean {
  return (
    elementMatches(compiled.action, lowerCaseAction) &&
    elementMatches(compiled.resource, resource) &&
    conditionHolds(compiled)
  );
}

/**
 * Conditions are not evaluated yet. Until they are, the account errs on the side of refusal: an Allow with a condition never applies
 * and a Deny with one always does. `notSimulated` says so to the learner.
 */
export function conditionHolds({ statement }: CompiledStatement): boolean {
  return statement.condition === null || statement.effect === 'Deny';
}
