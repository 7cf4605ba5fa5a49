import { type Decision, type ExplainPhrase, type StatementRef } from '../iam/index.ts';
import { nearestPhrase } from '../iam/sentences.ts';
import type { NearestId, ReasonPhrase } from './report.ts';
import type { RequestSpec } from './spec.ts';

type Values = ReasonPhrase['values'];

/** A request as values of a phrase. What it leaves open has no value; `context` has a line for each key, `key=value, value`. */
export function requestValues({ who, action, resource, session, mfa = false, context = {} }: RequestSpec): Values {
  const keys = Object.entries(context).map(([key, value]) => ({ key, values: [value].flat() }));
  const present = keys
    .filter(({ values }) => values.length > 0)
    .map(({ key, values }) => `${key}=${values.join(', ')}`);
  const removed = keys.filter(({ values }) => values.length === 0).map(({ key }) => key);
  return {
    who,
    action,
    resource,
    ...(session === undefined ? {} : { session, mfa: mfa ? 'yes' : 'no' }),
    ...(present.length === 0 ? {} : { context: present.join('\n') }),
    ...(removed.length === 0 ? {} : { without: removed.join(', ') }),
  };
}

/** Where a statement stands, as values of a phrase: `byPolicy`, `byEntity`, `byStatement` (from 1) and so on. */
export const placeValues = (
  { policy: { name, arn, via }, statement, sid }: StatementRef,
  prefix: 'by' | 'was' = 'by',
): Values => ({
  [`${prefix}Policy`]: name,
  [`${prefix}Entity`]: via.entity,
  [`${prefix}Name`]: via.name,
  [`${prefix}Placement`]: via.placement,
  [`${prefix}Statement`]: statement + 1,
  ...(arn === null ? {} : { [`${prefix}Arn`]: arn }),
  ...(sid === null ? {} : { [`${prefix}Sid`]: sid }),
});

/**
 * What decided, as values: the verdict (`is` or `was`), where the first statement behind it stands, how many more there are, the rule that
 * decides without any policy, and where nothing allows it, `reach`: the policies of the user and of its groups.
 */
export function decisionValues(decision: Decision | null, prefix: 'by' | 'was' = 'by'): Values {
  const [first, ...more] = decision?.decidedBy ?? [];
  return {
    [prefix === 'by' ? 'is' : 'was']: decision?.verdict ?? 'noUser',
    ...(prefix === 'by' && decision !== null && decision.rule !== null ? { rule: decision.rule } : {}),
    ...(prefix === 'by' && decision?.verdict === 'implicitDeny' ? reachOf(decision) : {}),
    ...(first === undefined ? {} : placeValues(first, prefix)),
    ...(more.length === 0 ? {} : { [`${prefix}More`]: more.length }),
  };
}

function reachOf({ trace }: Decision): Values {
  const identity = trace.filter(({ type }) => type === 'identity').flatMap(({ policies }) => policies);
  const names = new Set(identity.map(({ policy }) => policy.name));
  return names.size === 0 ? {} : { reach: [...names].join(', ') };
}

/** What came nearest to allowing the request, for the reader who looks for what to change. */
export function nearestReasons(decision: Decision | null): readonly ReasonPhrase[] {
  const [first] = decision?.nearest ?? [];
  if (first === undefined) return [];
  const phrase = nearestPhrase(first);
  return isNearest(phrase) ? [{ ...phrase, values: { ...phrase.values, ...placeValues(first.at) } }] : [];
}

const isNearest = (phrase: ExplainPhrase): phrase is ExplainPhrase & { readonly id: NearestId } =>
  phrase.id.startsWith('nearest');
