import { withEntry, withoutEntry, type Group, type User } from '../account/account.ts';
import { byName, page } from '../account/paging.ts';
import type { Applied, Scope } from '../operation.ts';
import { policySize } from '../policy/size.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { Carriers } from './carriers.ts';
import { documentJson, readDocument } from './document.ts';

/** Embeds a policy, over the one of that name without a word. AWS: PutGroupPolicy, API reference */
export function put<C extends User | Group>(
  carriers: Carriers<C>,
  name: string,
  input: { readonly PolicyName: string; readonly PolicyDocument: string },
  { world }: Scope,
): Result<Applied> {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  const document = readDocument(input.PolicyDocument);
  if (!document.ok) return document;
  if (carrier.value.inline.get(input.PolicyName)?.text === document.value.text) return ok({ world, output: null });
  const inline = withEntry(carrier.value.inline, input.PolicyName, document.value);
  const size = [...inline.values()].reduce((sum, each) => sum + policySize(each.text), 0);
  const { entity, quotas } = carriers;
  if (size > quotas.inline) {
    // AWS: counted over all inline policies of the user or group together.
    const message = `Maximum policy size of ${quotas.inline} bytes exceeded for ${entity} ${name}`;
    return apiError('LimitExceeded', message);
  }
  const account = carriers.replace(world.account, { ...carrier.value, inline });
  return ok({ world: { ...world, account }, output: null });
}

export function get<C extends User | Group>(
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
export function list<C extends User | Group>(
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

export function remove<C extends User | Group>(
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
