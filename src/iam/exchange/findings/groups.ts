import type { Account, Group } from '../../account/account.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import type { Finding, FindingItem, FindingItemId } from './finding.ts';

export const emptyGroups = ({ groups }: Account): Finding => ({
  kind: 'emptyGroups',
  severity: 'low',
  items: [...groups.values()].filter(({ members }) => members.length === 0).map((group) => aboutGroup(group, 'fact')),
});

/** Groups with the same policies, and groups with the same two members or more. Each is told of its likes. */
export const alikeGroups = ({ groups }: Account): Finding => {
  const ids = new Map<PolicyDocument, number>();
  const idOf = (document: PolicyDocument): number => {
    const known = ids.get(document) ?? ids.size;
    ids.set(document, known);
    return known;
  };
  const policies = ({ attached, inline }: Group): string | null =>
    attached.length + inline.size === 0
      ? null
      : JSON.stringify([attached.toSorted(), [...inline.values()].map(idOf).toSorted((a, b) => a - b)]);
  const members = (group: Group): string | null =>
    group.members.length < 2 ? null : JSON.stringify(group.members.toSorted());
  const all = [...groups.values()];
  return {
    kind: 'alikeGroups',
    severity: 'low',
    items: [...alike(all, policies, 'samePolicies'), ...alike(all, members, 'sameMembers')],
  };
};

function alike(
  groups: readonly Group[],
  keyOf: (group: Group) => string | null,
  id: FindingItemId,
): readonly FindingItem[] {
  const byKey = new Map<string, Group[]>();
  for (const group of groups) {
    const key = keyOf(group);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), group]);
  }
  return [...byKey.values()]
    .filter((likes) => likes.length > 1)
    .flatMap((likes) => likes.map((group) => aboutGroup(group, id, named(likes.filter((other) => other !== group)))));
}

const MOST_NAMED = 3;

function named(groups: readonly Group[]): string {
  const names = groups.slice(0, MOST_NAMED).map(({ name }) => `\`${name}\``);
  const more = groups.length - names.length;
  return names.join(', ') + (more > 0 ? ` +${more}` : '');
}

const aboutGroup = ({ name }: Group, id: FindingItemId, others = ''): FindingItem => ({
  entity: { kind: 'group', name },
  phrase: { id, values: { others } },
  ask: null,
});
