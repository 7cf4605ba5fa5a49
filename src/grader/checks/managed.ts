import { defineCheck, failsBecause, passes } from '../check.ts';
import { carriers, exists, missing, policyName } from '../entities.ts';
import { notHeldBy } from '../holders.ts';
import { customerPolicy, noCustomerPolicy } from '../policies.ts';

export const managed = defineCheck({
  kind: 'managed',
  shape: { policy: 'text', attachedTo: 'entity?' },
  short: 'policy',
  documentation:
    'A customer managed policy exists, by name or ARN, and is attached to an entity if one is given: `managed: ReadLogs`, ' +
    '`managed: { policy: ReadLogs, attachedTo: group Developers }`.',
  catches: ['command-left-out', 'inline-not-managed'],
  label: ({ policy, attachedTo }) =>
    attachedTo === undefined
      ? { id: 'managed', values: { policy: policyName(policy) } }
      : { id: 'managedAttached', values: { policy: policyName(policy), ...attachedTo } },
  judge({ policy, attachedTo }, { after }) {
    const { account } = after;
    const found = customerPolicy(account, policy);
    if (found === null) {
      const name = policyName(policy);
      const embedded = carriers(account).find(({ inline }) => inline.includes(name));
      if (embedded === undefined) return failsBecause(noCustomerPolicy(account, policy));
      const values = { policy: name, entity: embedded.entity, name: embedded.name };
      return failsBecause([{ id: 'inlineNotManaged', values }]);
    }
    if (attachedTo === undefined) return passes();
    if (!exists(after, attachedTo)) return failsBecause(missing(after, attachedTo));
    const reason = notHeldBy(account, found.arn, attachedTo);
    return reason === null ? passes() : failsBecause([reason]);
  },
});
