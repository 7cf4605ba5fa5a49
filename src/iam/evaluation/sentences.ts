import type { Phrase } from '../phrase.ts';
import { assertNever } from '../result.ts';
import type { Decision, ElementTrace, NearestMiss, StatementRef, StatementTrace } from './decision.ts';

/** The sentences that a decision can be told in. `strings` holds the words of each. */
export type ExplainPhraseId =
  | 'allowedBy'
  | 'explicitlyDeniedBy'
  | 'noPolicies'
  | 'noAllow'
  | 'limitedBy'
  | 'byRule'
  | 'bucketDelegates'
  | 'conditionHeld'
  | 'nearestAddAction'
  | 'nearestAddResource'
  | 'nearestAddPrincipal'
  | 'nearestRemove'
  | 'nearestDrop';

export type ExplainPhrase = Phrase<ExplainPhraseId>;

/**
 * Tells a decision: first what decided it and how it came to have a say; then, for an explicit deny, which condition let it in, and for an
 * implicit deny what came nearest. The first sentence stands on its own.
 */
export function sentencesOf(decision: Decision): readonly ExplainPhrase[] {
  const { verdict, request, rule, decidedBy, blockedBy, trace } = decision;
  const asked = {
    principal: principalName(request.principal),
    action: request.action,
    resource: shortResource(request.resource),
  };
  if (rule !== null) return [{ id: 'byRule', values: { ...asked, rule, verdict } }];
  switch (verdict) {
    case 'allowed':
      return decidedBy.slice(0, 1).map((ref) => ({ id: 'allowedBy', values: { ...asked, ...place(ref) } }));
    case 'explicitDeny':
      return decidedBy
        .slice(0, 1)
        .flatMap((ref) => [
          { id: 'explicitlyDeniedBy', values: { ...asked, ...place(ref) } },
          ...heldConditions(decision, ref),
        ]);
    case 'implicitDeny': {
      if (blockedBy !== null && blockedBy !== 'identity') {
        return [{ id: 'limitedBy', values: { ...asked, type: blockedBy } }, ...furtherSentences(decision)];
      }
      const policies = trace.reduce((sum, type) => sum + (type.type === 'identity' ? type.policies.length : 0), 0);
      const bucket = bucketOf(decision);
      const values = { ...asked, policies, ...(bucket === null ? {} : { bucket }) };
      return [{ id: policies === 0 ? 'noPolicies' : 'noAllow', values }, ...furtherSentences(decision)];
    }
    default:
      return assertNever(verdict);
  }
}

/** The name of the bucket, or of the resource of another kind, whose policy was looked at. */
function bucketOf({ trace }: Decision): string | null {
  return trace.find(({ type }) => type === 'resource')?.policies[0]?.policy.via.name ?? null;
}

/** Of an implicit deny: that the bucket policy leaves the grant to others, or else what came nearest. */
function furtherSentences(decision: Decision): readonly ExplainPhrase[] {
  const delegating = decision.trace
    .flatMap(({ policies }) => policies)
    .find(({ policy, statements }) => policy.via.placement === 'resource' && statements.some(delegates));
  const nearest = decision.nearest.slice(0, 1).map(nearestPhrase);
  if (delegating === undefined) return nearest;
  return [{ id: 'bucketDelegates', values: { bucket: delegating.policy.via.name } }, ...nearest];
}

/** Whether a statement allows to the account as a whole, which leaves the grant to identity policies. */
export const delegates = ({ matched, effect, namedAs }: StatementTrace): boolean =>
  matched && effect === 'Allow' && namedAs === 'account';

/** The conditions of the statement that denied, each with what the request has there. */
function heldConditions({ trace }: Decision, ref: StatementRef): readonly ExplainPhrase[] {
  const statement = trace
    .flatMap(({ policies }) => policies)
    .find(({ policy }) => policy === ref.policy)
    ?.statements.find((each) => each.statement === ref.statement);
  return statement?.elements.flatMap((element) => conditionHeld(element)) ?? [];
}

function conditionHeld({ condition, compared }: ElementTrace): readonly ExplainPhrase[] {
  if (condition === null) return [];
  const { operator, key, wanted } = condition;
  return [{ id: 'conditionHeld', values: { operator, key, wanted: wanted.join(', '), ...found(compared) } }];
}

/** One near miss in a sentence: what the statement would need. */
export function nearestPhrase({ at, element, edit }: NearestMiss): ExplainPhrase {
  const values = { ...place(at), element };
  if ('drop' in edit) {
    const { operator, key, wanted } = edit.drop;
    const condition = { operator, key, wanted: wanted.join(', '), ...found(edit.compared) };
    return { id: 'nearestDrop', values: { ...values, ...condition } };
  }
  if ('remove' in edit) return { id: 'nearestRemove', values: { ...values, value: edit.remove.join(', ') } };
  return { id: addPhrase[element] ?? 'nearestAddResource', values: { ...values, value: edit.add } };
}

const addPhrase: Readonly<Partial<Record<NearestMiss['element'], ExplainPhraseId>>> = {
  Action: 'nearestAddAction',
  Principal: 'nearestAddPrincipal',
};

/** What the request has for a key; nothing when it does not carry it, which the words then say. */
const found = (compared: string | null): Readonly<Record<string, string>> => (compared === null ? {} : { compared });

/** `alice` of a user's ARN, the session's name of a role session's, `root` of the root user's; services and others as they are written. */
export const principalName = (principal: string): string => principal.slice(principal.search(/[^/:]*$/));

/** A resource as people say it: `app-logs/2026.txt` for S3, the last part of other ARNs, and `user/*` for the `user/` of a list. */
export const shortResource = (arn: string): string => {
  const parts = arn.split(':');
  const named = parts.length < 6 ? arn : parts.slice(5).join(':');
  return named.endsWith('/') && arn.startsWith('arn:aws:iam:') ? `${named}*` : named;
};

function place({ type, policy, sid, statement }: StatementRef): Record<string, string | number> {
  return {
    policy: policy.name,
    entity: policy.via.entity,
    through: policy.via.name,
    placement: policy.via.placement,
    ...(policy.via.placement === 'control' ? { type } : {}),
    statement: sid ?? statement + 1,
  };
}
