import { defineCheck, failsBecause, passes } from '../check.ts';
import { exists, missing, policyName } from '../entities.ts';
import { notHeldBy } from '../holders.ts';

export const attached = defineCheck({
  kind: 'attached',
  shape: { policy: 'text', to: 'entity' },
  documentation:
    'A managed policy is attached to a user or a group: `attached: { policy: arn:…, to: group Developers }`.',
  label: ({ policy, to }) => ({ id: 'attached', values: { policy: policyName(policy), ...to } }),
  judge({ policy, to }, { after }) {
    if (!exists(after, to)) return failsBecause(missing(after, to));
    const reason = notHeldBy(after.account, policy, to);
    return reason === null ? passes() : failsBecause([reason]);
  },
});
