import type { Account } from '../../iam/index.ts';
import { defineCheck, failsBecause, passes } from '../check.ts';
import { exists, missing } from '../entities.ts';
import type { EntitySpec } from '../spec.ts';

export const attached = defineCheck({
  kind: 'attached',
  shape: { policy: 'text', to: 'entity' },
  documentation:
    'A managed policy is attached to a user or a group: `attached: { policy: arn:…, to: group Developers }`.',
  label: ({ policy, to }) => ({ id: 'attached', values: { policy: policyName(policy), ...to } }),
  judge({ policy, to }, { after }) {
    if (!exists(after, to)) return failsBecause(missing(after, to));
    const holders = holdersOf(after.account, policy);
    if (holders.some(({ entity, name }) => entity === to.entity && name === to.name)) return passes();
    const values = { policy: policyName(policy), ...to };
    const elsewhere = holders[0];
    if (elsewhere === undefined) return failsBecause([{ id: 'notAttached', values }]);
    const where = { otherEntity: elsewhere.entity, otherName: elsewhere.name };
    return failsBecause([{ id: 'attachedElsewhere', values: { ...values, ...where } }]);
  },
});

const policyName = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

function holdersOf({ users, groups }: Account, policy: string): readonly EntitySpec[] {
  const holding = (entity: EntitySpec['entity'], carriers: typeof users | typeof groups): EntitySpec[] =>
    [...carriers.values()].filter((carrier) => carrier.attached.includes(policy)).map(({ name }) => ({ entity, name }));
  return [...holding('group', groups), ...holding('user', users)];
}
