import { withEntry } from '../account/account.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PolicyKind } from '../policy/kinds.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import type { Bucket, World } from '../world.ts';

/**
 * The world in which resource policies and trust policies name another principal in the place of one. AWS: a policy holds the id of a user
 * or role, whatever it shows: after a rename it shows the new ARN, after a deletion the id. reference_policies_elements_principal.html
 */
export const withPrincipalReplaced = (world: World, from: string, to: string): World =>
  inBuckets(inTrust(world, from, to), from, to);

function inTrust(world: World, from: string, to: string): World {
  const { account } = world;
  let { roles } = account;
  for (const role of account.roles.values()) {
    const trust = replaced(role.trust, 'trust', from, to);
    if (trust !== null) roles = withEntry(roles, role.name, { ...role, trust });
  }
  return roles === account.roles ? world : { ...world, account: { ...account, roles } };
}

function inBuckets(world: World, from: string, to: string): World {
  const { s3 } = world.services;
  const changed = [...s3.buckets.values()].flatMap((bucket): readonly Bucket[] => {
    const policy = bucket.policy === null ? null : replaced(bucket.policy, 'resource', from, to);
    return policy === null ? [] : [{ ...bucket, policy }];
  });
  if (changed.length === 0) return world;
  const buckets = new Map([...s3.buckets, ...changed.map((bucket) => [bucket.name, bucket] as const)]);
  return { ...world, services: { ...world.services, s3: { ...s3, buckets } } };
}

/** The document with each mention of the principal exchanged, in its own text; null when there is none. */
function replaced(document: PolicyDocument, kind: PolicyKind, from: string, to: string): PolicyDocument | null {
  const mentions = document.statements
    .flatMap(({ principal }) => principal?.values ?? [])
    .filter(({ kind, value }) => kind === 'AWS' && value.value === from)
    .map(({ value }) => value.range)
    .sort((a, b) => b.start - a.start);
  if (mentions.length === 0) return null;
  const text = mentions.reduce(
    (before, { start, end }) => before.slice(0, start) + JSON.stringify(to) + before.slice(end),
    document.text,
  );
  const parsed = parsePolicyDocument(text, kind);
  if (!parsed.ok) throw new Error(`A policy with another principal does not parse: ${parsed.error.message}`);
  return parsed.value;
}
