import type { Account } from '../account/account.ts';
import { policyUses as usesIn } from '../account/detail-shapes.ts';
import type { PolicyUse } from '../account/policy-shapes.ts';

/** In how many places each managed policy is used. AWS: a boundary is counted apart from what is attached. */
export function policyUses(account: Account): (arn: string) => PolicyUse {
  const uses = usesIn(account);
  return (arn) => uses.get(arn) ?? { attached: 0, boundary: 0 };
}
