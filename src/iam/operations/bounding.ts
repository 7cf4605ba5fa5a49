import type { Role, User } from '../account/account.ts';
import type { Applied, Scope } from '../operation.ts';
import type { Needs } from '../reference.ts';
import { ok, type Result } from '../result.ts';
import { findBoundary } from './boundary.ts';
import type { Carriers } from './carriers.ts';
import { withPolicy } from './managed.ts';

/** Sets the permissions boundary of a user or role, over the one that it has. */
export function bound<C extends User | Role>(
  carriers: Carriers<C>,
  name: string,
  arn: string,
  { world, reference }: Scope,
): Result<Applied> | Needs {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  const policy = findBoundary(world.account, arn, reference);
  if ('needs' in policy) return policy;
  if (!policy.ok) return policy;
  if (carrier.value.boundary === arn) return ok({ world, output: null });
  const known = withPolicy(world, policy.value);
  const account = carriers.replace(known.account, { ...carrier.value, boundary: arn });
  return ok({ world: { ...known, account }, output: null });
}

/** Takes the permissions boundary away. AWS: whether that is an error when there is none is not documented; here it is none. */
export function unbound<C extends User | Role>(carriers: Carriers<C>, name: string, { world }: Scope): Result<Applied> {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  if (carrier.value.boundary === null) return ok({ world, output: null });
  const account = carriers.replace(world.account, { ...carrier.value, boundary: null });
  return ok({ world: { ...world, account }, output: null });
}
