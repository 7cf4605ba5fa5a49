import type { Phrase } from '../phrase.ts';
import { assertNever } from '../result.ts';
import type { Decision, NearestMiss, StatementRef } from './decision.ts';

/** The sentences that a decision can be told in. `strings` holds the words of each. */
export type ExplainPhraseId =
  | 'allowedBy'
  | 'explicitlyDeniedBy'
  | 'noPolicies'
  | 'noAllow'
  | 'nearestAddAction'
  | 'nearestAddResource'
  | 'nearestRemove';

export type ExplainPhrase = Phrase<ExplainPhraseId>;

/**
 * Tells a decision: first what decided it and how it reached the principal, then, for an implicit deny, what came nearest.
 * The first sentence stands on its own.
 */
export function sentencesOf(decision: Decision): readonly ExplainPhrase[] {
  const { verdict, request, decidedBy, nearest, trace } = decision;
  const asked = {
    principal: principalName(request.principal),
    action: request.action,
    resource: shortResource(request.resource),
  };
  switch (verdict) {
    case 'allowed':
      return decidedBy.slice(0, 1).map((ref) => ({ id: 'allowedBy', values: { ...asked, ...place(ref) } }));
    case 'explicitDeny':
      return decidedBy.slice(0, 1).map((ref) => ({ id: 'explicitlyDeniedBy', values: { ...asked, ...place(ref) } }));
    case 'implicitDeny': {
      const policies = trace.reduce((sum, type) => sum + type.policies.length, 0);
      const first: ExplainPhrase = { id: policies === 0 ? 'noPolicies' : 'noAllow', values: { ...asked, policies } };
      return [first, ...nearest.slice(0, 1).map(nearestPhrase)];
    }
    default:
      return assertNever(verdict);
  }
}

/** One near miss in a sentence: what the statement would need. */
export function nearestPhrase(miss: NearestMiss): ExplainPhrase {
  const at = { ...place(miss.at), element: miss.element };
  if ('remove' in miss.edit) return { id: 'nearestRemove', values: { ...at, value: miss.edit.remove.join(', ') } };
  return {
    id: miss.element === 'Action' ? 'nearestAddAction' : 'nearestAddResource',
    values: { ...at, value: miss.edit.add },
  };
}

/** `alice` of a user's ARN, the session's name of a role session's. */
export const principalName = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

/** A resource as people say it: `app-logs/2026.txt` for S3, the last part of other ARNs, and `user/*` for the `user/` of a list. */
export const shortResource = (arn: string): string => {
  const parts = arn.split(':');
  const named = parts.length < 6 ? arn : parts.slice(5).join(':');
  return named.endsWith('/') && arn.startsWith('arn:aws:iam:') ? `${named}*` : named;
};

function place({ policy, sid, statement }: StatementRef): Record<string, string | number> {
  return {
    policy: policy.name,
    entity: policy.via.entity,
    through: policy.via.name,
    placement: policy.via.placement,
    statement: sid ?? statement + 1,
  };
}
