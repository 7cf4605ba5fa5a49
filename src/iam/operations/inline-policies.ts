import { withoutEntry } from '../account/account.ts';
import { byName, page } from '../account/paging.ts';
import type { Applied, Scope } from '../operation.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { Carrier, Carriers } from './carriers.ts';
import { documentJson } from './document.ts';

export function get<C extends Carrier>(
  carriers: Carriers<C>,
  name: string,
  policy: string,
  { world }: Scope,
): Result<Applied> {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  const document = carrier.value.inline.get(policy);
  if (document === undefined) return unknownPolicy(carriers, policy);
  const output = { [carriers.member]: name, PolicyName: policy, PolicyDocument: documentJson(document) };
  return ok({ world, output });
}

/** Lists names only; what is attached has a list of its own. */
export function list<C extends Carrier>(
  carriers: Carriers<C>,
  name: string,
  input: { readonly Marker?: string | undefined; readonly MaxItems?: number | undefined },
  { world }: Scope,
): Result<Applied> {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  const policies = byName([...carrier.value.inline.keys()].map((policy) => ({ name: policy })));
  const listed = page(policies, (policy) => policy.name, input);
  if (!listed.ok) return listed;
  const { items, rest } = listed.value;
  return ok({ world, output: { PolicyNames: items.map((policy) => policy.name), ...rest } });
}

export function remove<C extends Carrier>(
  carriers: Carriers<C>,
  name: string,
  policy: string,
  { world }: Scope,
): Result<Applied> {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  if (!carrier.value.inline.has(policy)) return unknownPolicy(carriers, policy);
  const inline = withoutEntry(carrier.value.inline, policy);
  const account = carriers.replace(world.account, { ...carrier.value, inline });
  return ok({ world: { ...world, account }, output: null });
}

const unknownPolicy = ({ entity }: { readonly entity: string }, policy: string): ReturnType<typeof apiError> =>
  apiError('NoSuchEntity', `The ${entity} policy with name ${policy} cannot be found.`);
