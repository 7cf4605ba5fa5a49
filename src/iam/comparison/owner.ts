import type { AppliedPolicy, Policies } from '../evaluation/decision.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import { remember } from './remember.ts';

/** A policy of whatever is asked for that leaves the grant to the identity policies of its own account, as AWS writes it for a new key. */
function leftToIdentities(account: string): AppliedPolicy {
  const text = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: '*', Resource: '*' },
  });
  const parsed = parsePolicyDocument(text, 'resource');
  if (!parsed.ok) throw new Error(`The policy of a resource is not read: ${parsed.error.message}`);
  return {
    name: 'left to identity policies',
    arn: null,
    via: { entity: 'resource', name: 'any resource', placement: 'resource' },
    document: parsed.value,
  };
}

const known = new Map<string, AppliedPolicy>();

/**
 * The policies of a principal, with resources whose own policy leaves the grant to them where nothing is said of resources. Without it nobody could use a
 * key or assume a role, and no policy about these would differ from another.
 */
export function withOwners(policies: Policies, account: string | null): Policies {
  if ((policies.resource?.length ?? 0) > 0 || account === null) return policies;
  return { ...policies, resource: [remember(known, account, () => leftToIdentities(account))] };
}
