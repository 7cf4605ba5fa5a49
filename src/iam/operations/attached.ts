import { parsePolicyArn } from '../account/arn.ts';
import { byName, page } from '../account/paging.ts';
import { attachedPolicyShape } from '../account/policy-shapes.ts';
import type { Applied, Scope } from '../operation.ts';
import { ok, type Result } from '../result.ts';
import type { Carrier, Carriers } from './carriers.ts';
import { malformedArn, unknownPolicy } from './managed.ts';

/** Detaches a managed policy; the policy itself stays. */
export function detach<C extends Carrier>(
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
export function listAttached<C extends Carrier>(
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
