import { applyingTo } from './applying.ts';
import { callerOf, type Caller } from './caller.ts';
import type { CompiledStatement } from './compile.ts';
import type { AppliedPolicy, Policies, PolicyLevel, Request, Verdict } from './decision.ts';
import { holds } from './holds.ts';
import { indexOf } from './merged.ts';
import { outcomeOf, type Said } from './outcome.ts';
import { coveredAs } from './principals.ts';
import { ruleFor, sparesBucketOwner } from './rules.ts';

/**
 * The verdict alone: an explicit deny in any policy outweighs every allow; control policies, a boundary and a session's policy limit; an allow
 * of the identity or of the resource grants; and what nothing grants is denied. Source: reference_policies_evaluation-logic.html.
 *
 * @example
 * decide({ principal: 'arn:aws:iam::123456789012:user/dana', action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' }, { identity: [] })
 * // 'implicitDeny'
 */
export function decide(request: Request, policies: Policies): Verdict {
  const action = request.action.toLowerCase();
  const caller = callerOf(request.principal);
  const rule = ruleFor(request, action, caller);
  if (rule !== null) return rule.verdict;
  const said = read(request, action, caller, policies);
  if (said === null) return 'explicitDeny';
  return outcomeOf(request, action, said).blockedBy === null ? 'allowed' : 'implicitDeny';
}

/** What each type says, or null when one of them denies. */
function read(request: Request, action: string, caller: Caller, policies: Policies): Said | null {
  const { identity, resource, boundary, session, scps, rcps, endpoint } = applyingTo(request, policies, caller);
  const asked: Asked = { request, action, bounded: boundary.length > 0 };
  const own = answer(identity, asked);
  const capped = limit(boundary, asked);
  const limited = limit(session, asked);
  const behind = endpoint.length === 0 ? null : answer(endpoint, asked, true);
  if ([own, capped, limited, behind].includes('deny')) return null;
  const named = readResource(resource, asked, sparesBucketOwner(request, action, caller));
  const above = readLevels(scps, asked, false);
  const around = readLevels(rcps, asked, true);
  if (named === null || above === null || around === null) return null;
  return {
    rcps: around,
    scps: above,
    endpoint: behind === null ? null : behind === 'allow',
    identity: own === 'allow',
    boundary: capped === null ? null : capped === 'allow',
    // AWS: without a policy of its own, a federated user's session may do nothing that a resource does not grant it.
    session: limited === null ? (caller.kind === 'federated' ? false : null) : limited === 'allow',
    ...named,
  };
}

interface Asked {
  readonly request: Request;
  readonly action: string;
  /** Whether a permissions boundary is set. */
  readonly bounded: boolean;
}

type Answer = 'deny' | 'allow' | 'none';

/** The answer of policies that limit; null when there are none. */
const limit = (policies: readonly AppliedPolicy[], asked: Asked): Answer | null =>
  policies.length === 0 ? null : answer(policies, asked);

/** What policies answer; with `named`, those whose statements name principals. */
function answer(policies: readonly AppliedPolicy[], { request, action, bounded }: Asked, named = false): Answer {
  const { denies, allows } = indexOf(policies).forAction(action);
  const applies = (statement: CompiledStatement): boolean =>
    (!named || coveredAs(statement.statement, request, bounded) !== null) && holds(statement, request);
  for (const statement of denies) if (applies(statement)) return 'deny';
  for (const statement of allows) if (applies(statement)) return 'allow';
  return 'none';
}

/** Whether each level allows; null when one of them denies. */
function readLevels(levels: readonly PolicyLevel[], asked: Asked, named: boolean): readonly boolean[] | null {
  const answers = levels.map((level) => answer(level, asked, named));
  return answers.includes('deny') ? null : answers.map((each) => each === 'allow');
}

const UNNAMED = { self: false, role: false, account: false } as const;

/** How the resource's policies grant to the caller; null when one denies. `spared` tells that a Deny does not count. */
function readResource(
  policies: readonly AppliedPolicy[],
  { request, action, bounded }: Asked,
  spared: boolean,
): Pick<Said, 'self' | 'role' | 'account'> | null {
  if (policies.length === 0) return UNNAMED;
  const { denies, allows } = indexOf(policies).forAction(action);
  const named = (statement: CompiledStatement): ReturnType<typeof coveredAs> => {
    const as = coveredAs(statement.statement, request, bounded);
    return as !== null && holds(statement, request) ? as : null;
  };
  if (!spared) for (const statement of denies) if (named(statement) !== null) return null;
  const found = { self: false, role: false, account: false };
  for (const statement of allows) {
    const as = named(statement);
    if (as !== null) found[as] = true;
  }
  return found;
}
