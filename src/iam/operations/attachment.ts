import { withEntry, type Group, type User } from '../account/account.ts';
import { parsePolicyArn } from '../account/arn.ts';
import { exceeds } from '../account/lookup.ts';
import { byName, page } from '../account/paging.ts';
import { attachedPolicyShape } from '../account/shapes.ts';
import type { Applied, Scope } from '../operation.ts';
import type { Needs } from '../reference.ts';
import { ok, type Result } from '../result.ts';
import type { Carriers } from './carriers.ts';
import { findPolicy, malformedArn, notAttachable, unknownPolicy } from './managed.ts';

/** Attaches a managed policy. AWS: attaching it once more succeeds and changes nothing. */
export function attach<C extends User | Group>(
  carriers: Carriers<C>,
  name: string,
  arn: string,
  { world, reference }: Scope,
): Result<Applied> | Needs {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  const policy = findPolicy(world.account, arn, reference, notAttachable);
  if ('needs' in policy) return policy;
  if (!policy.ok) return policy;
  if (carrier.value.attached.includes(arn)) return ok({ world, output: null });
  const quota = exceeds(carriers.quotas.attached, carrier.value.attached.length + 1);
  if (!quota.ok) return quota;
  const known = { ...world.account, policies: withEntry(world.account.policies, arn, policy.value) };
  const account = carriers.replace(known, { ...carrier.value, attached: [...carrier.value.attached, arn] });
  return ok({ world: { ...world, account }, output: null });
}

/** Detaches a managed policy; the policy itself stays. */
export function detach<C extends User | Group>(
  carriers: Carriers<C>,
  name: string,
  arn: string,
  { world }: Scope,
): Result<Applied> {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  if (parsePolicyArn(arn) === null) return malformedArn();
  if (!carrier.value.attached.includes(arn)) return unknownPolicy(arn);
  const attached = carrier.value.attached.filter((other) => other !== arn);
  return ok({
    world: { ...world, account: carriers.replace(world.account, { ...carrier.value, attached }) },
    output: null,
  });
}

/** Lists the managed policies of a carrier, by name. Inline policies are not among them. */
export function listAttached<C extends User | Group>(
  carriers: Carriers<C>,
  name: string,
  input: {
    readonly PathPrefix?: string | undefined;
    readonly Marker?: string | undefined;
    readonly MaxItems?: number | undefined;
  },
  { world }: Scope,
): Result<Applied> {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  const policies = byName(carrier.value.attached.flatMap((arn) => world.account.policies.get(arn) ?? [])).filter(
    ({ path }) => path.startsWith(input.PathPrefix ?? '/'),
  );
  // A name is unique among the account's own policies and among AWS's, whatever the path, and short enough for a marker.
  const listed = page(policies, ({ awsManaged, name: policy }) => `${awsManaged ? 'aws' : 'own'} ${policy}`, input);
  if (!listed.ok) return listed;
  const { items, rest } = listed.value;
  const shapes = items.map(({ arn }) => attachedPolicyShape(world.account, arn));
  return ok({ world, output: { AttachedPolicies: shapes, ...rest } });
}
