import { withEntry } from '../account/account.ts';
import { exceeds } from '../account/lookup.ts';

import type { Applied, Scope } from '../operation.ts';
import type { Needs } from '../reference.ts';
import { ok, type Result } from '../result.ts';
import type { Carrier, Carriers } from './carriers.ts';
import { findPolicy, notAttachable } from './managed.ts';

/** Attaches a managed policy. AWS: attaching it once more succeeds and changes nothing. */
export function attach<C extends Carrier>(
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
  const quota = exceeds(carriers.quotas.attached, carrier.value.attached.length + 1, world.account);
  if (!quota.ok) return quota;
  const known = { ...world.account, policies: withEntry(world.account.policies, arn, policy.value) };
  const account = carriers.replace(known, { ...carrier.value, attached: [...carrier.value.attached, arn] });
  return ok({ world: { ...world, account }, output: null });
}
