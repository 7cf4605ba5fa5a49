import { defineCheck, failsBecause, passes, type Evidence } from '../check.ts';
import { carriers, policyName, sameEntity, type Carrier } from '../entities.ts';
import { redundantAt } from '../redundant.ts';
import type { LabelId, ReasonPhrase } from '../report.ts';
import type { EntitySpec } from '../spec.ts';

/** Something that should not be, and why it counts as that of a user or a group; null where there is none of it. */
interface Unwanted {
  readonly label: LabelId;
  readonly compares?: true;
  /** Whether users are looked at before groups, where one of two could go. */
  readonly usersFirst?: true;
  find(carrier: Carrier, evidence: Evidence): ReasonPhrase | null;
}

const listed = (id: ReasonPhrase['id'], { entity, name }: Carrier, policies: readonly string[]): ReasonPhrase | null =>
  policies.length === 0 ? null : { id, values: { entity, name, policies: policies.join(', ') } };

const unwanted = {
  'direct-policies': {
    label: 'noDirectPolicies',
    find: (carrier) =>
      carrier.entity === 'user'
        ? listed('carriesDirectly', carrier, [...carrier.attached.map(policyName), ...carrier.inline])
        : null,
  },
  'inline-policies': {
    label: 'noInlinePolicies',
    find: (carrier) => listed('carriesInline', carrier, carrier.inline),
  },
  'unused-groups': {
    label: 'noUnusedGroups',
    find({ entity, name, attached, inline }, { after }) {
      const group = entity === 'group' ? after.account.groups.get(name) : undefined;
      if (group === undefined) return null;
      if (group.members.length === 0) return { id: 'hasNoMembers', values: { entity, name } };
      if (attached.length + inline.length > 0) return null;
      return { id: 'hasNoPolicies', values: { entity, name, members: group.members.join(', ') } };
    },
  },
  'redundant-attachments': { label: 'noRedundantAttachments', compares: true, usersFirst: true, find: redundantAt },
} as const satisfies Readonly<Record<string, Unwanted>>;

const kindOf = (what: keyof typeof unwanted): Unwanted => unwanted[what];

export const no = defineCheck({
  kind: 'no',
  shape: {
    what: ['direct-policies', 'inline-policies', 'unused-groups', 'redundant-attachments'],
    for: 'entity[]?',
    except: 'entity[]?',
  },
  short: 'what',
  documentation:
    'Nothing of a sort is left in the account: `no: direct-policies` (policies on users), `no: inline-policies`, `no: unused-groups` ' +
    '(without members, or without policies), `no: redundant-attachments` (policies, attached or inline, without which everybody could do ' +
    'the same; those of a group without members do not count). `no: { what: direct-policies, for: [user dana], except: [user ci-bot] }` ' +
    'looks at some, or leaves some out.',
  catches: ['command-left-out', 'on-user-not-group', 'inline-not-managed'],
  compares: ({ what }) => kindOf(what).compares === true,
  label: ({ what, for: only = [], except = [] }) => ({
    id: kindOf(what).label,
    values: { only: names(only), except: names(except) },
  }),
  judge({ what, for: only, except = [] }, evidence) {
    const isIn = (list: readonly EntitySpec[], carrier: Carrier): boolean =>
      list.some((one) => sameEntity(one, carrier));
    const all = carriers(evidence.after.account);
    const users = kindOf(what).usersFirst === true ? all.filter(({ entity }) => entity === 'user') : [];
    for (const carrier of new Set([...users, ...all])) {
      if (isIn(except, carrier) || (only !== undefined && !isIn(only, carrier))) continue;
      const found = kindOf(what).find(carrier, evidence);
      if (found !== null) return failsBecause([found]);
    }
    return passes();
  },
});

const names = (entities: readonly EntitySpec[]): string => entities.map(({ name }) => name).join(', ');
