import { withEntry } from '../account/account.ts';

import type { Applied, Scope } from '../operation.ts';
import { policySize } from '../policy/size.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { Carrier, Carriers } from './carriers.ts';
import { readDocument } from './document.ts';

/** Embeds a policy, over the one of that name without a word. AWS: PutGroupPolicy, API reference */
export function put<C extends Carrier>(
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
    // AWS: counted over all inline policies of the user, group or role together.
    const message = `Maximum policy size of ${quotas.inline} bytes exceeded for ${entity} ${name}`;
    return apiError('LimitExceeded', message);
  }
  const account = carriers.replace(world.account, { ...carrier.value, inline });
  return ok({ world: { ...world, account }, output: null });
}
