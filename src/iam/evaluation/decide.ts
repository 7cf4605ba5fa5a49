import { compile, elementMatches, type CompiledStatement } from './compile.ts';
import { conditionHolds } from './condition.ts';
import { NO_CONTEXT, type AppliedPolicy, type Policies, type Request, type Verdict } from './decision.ts';
import { coveredAs, principalsOf } from './principals.ts';

/**
 * The verdict alone: an explicit deny in any policy outweighs every allow, an allow in one policy is enough, and what nothing allows is
 * denied. The policies of a resource have their say about principals of its own account. Source: reference_policies_evaluation-logic.html.
 *
 * @example
 * decide({ principal: 'arn:aws:iam::123456789012:user/dana', action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' }, { identity: [] })
 * // 'implicitDeny'
 */
export function decide(request: Request, policies: Policies): Verdict {
  const action = request.action.toLowerCase();
  const resource =
    policies.resource === undefined ? 'implicitDeny' : verdictOf(policies.resource, request, action, grantsByName);
  if (resource === 'explicitDeny') return resource;
  const identity = verdictOf(policies.identity, request, action, always);
  return identity === 'implicitDeny' ? resource : identity;
}

/** What a statement does to the caller: `null` when it does not cover it, `delegates` when it leaves the grant to identity policies. */
type Reach = (statement: CompiledStatement, request: Request) => 'applies' | 'delegates' | null;

const always: Reach = () => 'applies';

const grantsByName: Reach = ({ statement }, request) => {
  const covered = coveredAs(principalsOf(statement), request);
  if (covered === null) return null;
  return covered === 'account' ? 'delegates' : 'applies';
};

function verdictOf(
  policies: readonly AppliedPolicy[],
  request: Request,
  lowerCaseAction: string,
  reach: Reach,
): Verdict {
  let allowed = false;
  for (const { document } of policies) {
    for (const statement of compile(document).forAction(lowerCaseAction)) {
      const { effect } = statement.statement;
      if (effect === 'Allow' && allowed) continue;
      const reached = reach(statement, request);
      if (reached === null || !holds(statement, request)) continue;
      if (effect === 'Deny') return 'explicitDeny';
      // AWS: an Allow for the whole account delegates: the account's identity policies have to allow as well.
      if (reached === 'applies') allowed = true;
    }
  }
  return allowed ? 'allowed' : 'implicitDeny';
}

/** Whether resource and conditions hold; the action does already. */
function holds({ resource, conditions }: CompiledStatement, request: Request): boolean {
  const context = request.context ?? NO_CONTEXT;
  return (
    elementMatches(resource, request.resource, context) &&
    conditions.every((condition) => conditionHolds(condition, context))
  );
}
