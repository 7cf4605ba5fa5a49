import type { ManagedPolicy } from '../../iam/index.ts';
import { defineCheck, failsBecause, passes } from '../check.ts';
import { policyName } from '../entities.ts';
import { customerPolicy, noCustomerPolicy } from '../policies.ts';

export const versions = defineCheck({
  kind: 'versions',
  shape: { policy: 'text', atLeast: 'count?', default: 'text?' },
  documentation:
    'A customer managed policy has so many versions, and one of them is its default, by id or `latest`: ' +
    '`versions: { policy: ReadLogs, atLeast: 2, default: latest }`.',
  refuse: (args) =>
    args.atLeast === undefined && args.default === undefined ? 'give atLeast, default, or both' : null,
  catches: ['command-left-out'],
  label({ policy, atLeast, default: wanted }) {
    const values = { policy: policyName(policy), atLeast: atLeast ?? 1, wanted: wanted ?? '' };
    return { id: wanted === undefined ? 'versions' : 'versionsDefault', values };
  },
  judge({ policy, atLeast = 1, default: wanted }, { after }) {
    const found = customerPolicy(after.account, policy);
    if (found === null) return failsBecause(noCustomerPolicy(after.account, policy));
    const values = { policy: found.name, atLeast, count: found.versions.size, is: found.defaultVersionId };
    if (found.versions.size < atLeast) return failsBecause([{ id: 'fewVersions', values }]);
    const expected = wanted === 'latest' ? latest(found) : (wanted ?? found.defaultVersionId);
    if (found.defaultVersionId === expected) return passes();
    return failsBecause([{ id: 'otherDefault', values: { ...values, wanted: expected } }]);
  },
});

/** The version with the highest number: those of deleted versions are never used again. */
const latest = ({ versions, defaultVersionId }: ManagedPolicy): string =>
  [...versions.keys()].reduce((a, b) => (Number(b.slice(1)) > Number(a.slice(1)) ? b : a), defaultVersionId);
