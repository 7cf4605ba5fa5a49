import { defineCheck, failsBecause, passes } from '../check.ts';
import { carriers, exists, missing, policyName, sameEntity } from '../entities.ts';
import { notHeldBy } from '../holders.ts';

export const attached = defineCheck({
  kind: 'attached',
  shape: { policy: 'text', to: 'entity' },
  documentation:
    'A managed policy is attached to a user or a group: `attached: { policy: arn:…, to: group Developers }`.',
  catches: ['command-left-out', 'on-user-not-group', 'inline-not-managed'],
  refuse: ({ policy }) => (policy.startsWith('arn:') ? null : 'expected the ARN of the policy: a name is not unique'),
  label: ({ policy, to }) => ({ id: 'attached', values: { policy: policyName(policy), ...to } }),
  judge({ policy, to }, { after }) {
    if (!exists(after, to)) return failsBecause(missing(after, to));
    const reason = notHeldBy(after.account, policy, to);
    if (reason === null) return passes();
    const name = policyName(policy);
    const embedded = carriers(after.account).some((one) => sameEntity(one, to) && one.inline.includes(name));
    return failsBecause([embedded ? { id: 'inlineNotManaged', values: { ...to, policy: name } } : reason]);
  },
});
