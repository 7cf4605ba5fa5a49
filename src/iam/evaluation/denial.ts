import type { Authorisation } from '../operation.ts';
import { assertNever } from '../result.ts';
import type { Decision, PolicyType } from './decision.ts';

const typeName: Readonly<Record<PolicyType, string>> = {
  resource: 'resource-based policy',
  identity: 'identity-based policy',
};

/** "a" or "an", as AWS sets it before the type. */
const article = (name: string): string => (/^[aeiou]/i.test(name) ? 'an' : 'a');

/**
 * AWS's sentence for a denied call. Source: troubleshoot_access-denied.html; since January 2026 an explicit deny of a managed policy
 * carries the policy's ARN. Some services name the resource in their own way, or not at all: `printedAs`.
 */
export function denialMessage(decision: Decision, authorisation: Authorisation): string {
  const { request } = decision;
  const printed = authorisation.printedAs === undefined ? request.resource : authorisation.printedAs;
  const on = printed === null ? '' : ` on resource: ${printed}`;
  const start = `User: ${request.principal} is not authorized to perform: ${request.action}${on}`;
  switch (decision.verdict) {
    case 'implicitDeny':
      return `${start} because no ${typeName.identity} allows the ${request.action} action`;
    case 'explicitDeny': {
      const ref = decision.decidedBy[0];
      const name = typeName[ref?.type ?? 'identity'];
      const arn = ref?.policy.arn ?? null;
      return `${start} with an explicit deny in ${article(name)} ${name}${arn === null ? '' : `: ${arn}`}`;
    }
    case 'allowed':
      throw new Error('An allowed call has no denial message');
    default:
      return assertNever(decision.verdict);
  }
}
