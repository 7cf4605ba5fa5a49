import type { Account } from '../iam/index.ts';
import { carriers, policyName, sameEntity } from './entities.ts';
import type { ReasonPhrase } from './report.ts';
import type { EntitySpec } from './spec.ts';

/** Why a managed policy is not attached to an entity: where else it is; null when it is attached. */
export function notHeldBy(account: Account, arn: string, to: EntitySpec): ReasonPhrase | null {
  const holders = carriers(account).filter(({ attached }) => attached.includes(arn));
  if (holders.some((holder) => sameEntity(holder, to))) return null;
  const values = { policy: policyName(arn), ...to };
  const elsewhere = holders[0];
  if (elsewhere === undefined) return { id: 'notAttached', values };
  return {
    id: 'attachedElsewhere',
    values: { ...values, otherEntity: elsewhere.entity, otherName: elsewhere.name },
  };
}
