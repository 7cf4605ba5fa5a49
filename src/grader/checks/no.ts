import type { Account } from '../../iam/index.ts';
import { defineCheck, failsBecause, passes } from '../check.ts';
import { carriers, policyName, sameEntity, type Carrier } from '../entities.ts';
import type { CheckPhraseId } from '../report.ts';
import type { EntitySpec } from '../spec.ts';

/** Something that should not be, and what of it there is. */
interface Unwanted {
  readonly label: CheckPhraseId;
  readonly reason: CheckPhraseId;
  find(carrier: Carrier, account: Account): readonly string[];
}

const unwanted = {
  'direct-policies': {
    label: 'noDirectPolicies',
    reason: 'carriesDirectly',
    find: ({ entity, attached, inline }) => (entity === 'user' ? [...attached.map(policyName), ...inline] : []),
  },
  'inline-policies': {
    label: 'noInlinePolicies',
    reason: 'carriesInline',
    find: ({ inline }) => inline,
  },
  'unused-groups': {
    label: 'noUnusedGroups',
    reason: 'hasNoMembers',
    find: ({ entity, name }, { groups }) =>
      entity === 'group' && groups.get(name)?.members.length === 0 ? [name] : [],
  },
} as const satisfies Readonly<Record<string, Unwanted>>;

export const no = defineCheck({
  kind: 'no',
  shape: {
    what: ['direct-policies', 'inline-policies', 'unused-groups'],
    for: 'entity[]?',
    except: 'entity[]?',
  },
  short: 'what',
  documentation:
    'Nothing of a sort is left in the account: `no: direct-policies` (policies on users), `no: inline-policies`, `no: unused-groups` ' +
    '(without members). `no: { what: direct-policies, for: [user dana], except: [user ci-bot] }` looks at some, or leaves some out.',
  label: ({ what, for: only = [], except = [] }) => ({
    id: unwanted[what].label,
    values: { only: names(only), except: names(except) },
  }),
  judge({ what, for: only, except = [] }, { after: { account } }) {
    const { find, reason } = unwanted[what];
    const isIn = (list: readonly EntitySpec[], carrier: Carrier): boolean =>
      list.some((one) => sameEntity(one, carrier));
    for (const carrier of carriers(account)) {
      if (isIn(except, carrier) || (only !== undefined && !isIn(only, carrier))) continue;
      const found = find(carrier, account);
      if (found.length === 0) continue;
      const { entity, name } = carrier;
      return failsBecause([{ id: reason, values: { entity, name, policies: found.join(', ') } }]);
    }
    return passes();
  },
});

const names = (entities: readonly EntitySpec[]): string => entities.map(({ name }) => name).join(', ');
