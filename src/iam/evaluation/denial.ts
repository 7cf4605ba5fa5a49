import type { Authorisation } from '../operation.ts';
import type { Decision, PolicyType, Rule } from './decision.ts';

const typeName: Readonly<Record<PolicyType, string>> = {
  rcp: 'resource control policy',
  scp: 'service control policy',
  endpoint: 'VPC endpoint policy',
  resource: 'resource-based policy',
  identity: 'identity-based policy',
  boundary: 'permissions boundary',
  session: 'session policy',
};

/** AWS's words for what is refused by other means than policies. Unverified; the first from transcripts. */
const ruleMessage: Readonly<Partial<Record<Rule, string>>> = {
  rootAssumesNoRole: 'Roles may not be assumed by root accounts.',
  sessionToken: 'The security token included in the request is invalid.',
};

/** "a" or "an", as AWS sets it before the type. */
const article = (name: string): string => (/^[aeiou]/i.test(name) ? 'an' : 'a');

const ASSUMING = /^sts:(?:AssumeRole|TagSession|SetSourceIdentity)/i;

/** The type that AWS names; a role has a trust policy. */
function nameOf({ request }: Decision, type: PolicyType): string {
  const trust = type === 'resource' && ASSUMING.test(request.action) && request.resource.includes(':role/');
  return trust ? 'role trust policy' : typeName[type];
}

/**
 * AWS's sentence for a denied call. Source: troubleshoot_access-denied.html; since January 2026 an explicit deny of a managed policy
 * carries the policy's ARN. Some services name the resource in their own way, or not at all: `printedAs`.
 */
export function denialMessage(decision: Decision, { printedAs }: Partial<Authorisation> = {}): string {
  const { request, verdict, blockedBy, rule, decidedBy } = decision;
  if (verdict === 'allowed') throw new Error('An allowed call has no denial message');
  const own = rule === null ? undefined : ruleMessage[rule];
  if (own !== undefined) return own;
  const printed = printedAs === undefined ? request.resource : printedAs;
  const on = printed === null ? '' : ` on resource: ${printed}`;
  const start = `User: ${request.principal} is not authorized to perform: ${request.action}${on}`;
  const name = nameOf(decision, blockedBy ?? 'identity');
  if (verdict === 'implicitDeny') return `${start} because no ${name} allows the ${request.action} action`;
  const arn = decidedBy[0]?.policy.arn ?? null;
  return `${start} with an explicit deny in ${article(name)} ${name}${arn === null ? '' : `: ${arn}`}`;
}
