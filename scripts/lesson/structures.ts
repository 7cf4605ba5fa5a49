import { diffWorlds, type Account, type World } from '../../src/iam/index.ts';
import type { Concern } from './concern.ts';
import type { Place } from './documents.ts';
import { attach, detach, embed, takeOut } from './carrier.ts';
import type { Edit, Scene } from './scene.ts';
import type { Variant } from './variant.ts';

/** A structure by the calls that make it; null where there is nothing of the kind to rebuild. */
interface Planned extends Pick<Variant, 'change' | 'where' | 'mutation' | 'names'> {
  readonly edits: readonly Edit[];
}

type Inline = Extract<Place, { kind: 'inline' }> & { readonly entity: 'user' | 'group'; readonly text: string };

/** The world after a solution, with the same access built in another way. */
export function structures(scene: Scene, opening: World, solved: World, concern: Concern): readonly Variant[] {
  const { account } = solved;
  const embedded = concern.written.flatMap((place): readonly Inline[] => {
    if (place.kind !== 'inline' || place.entity === 'role') return [];
    const carrier = (place.entity === 'user' ? account.users : account.groups).get(place.name);
    const text = carrier?.inline.get(place.policy)?.text;
    return text === undefined ? [] : [{ ...place, entity: place.entity, text }];
  });
  const planned = [
    ...embedded.flatMap((place) => [
      ...onMembers(place, account),
      asManaged(place, account),
      ...inHalves(place, account),
    ]),
    ...newAttachments(opening, solved).flatMap((attachment) => [
      ...attachedToMembers(attachment, account),
      ...asInline(attachment, account),
    ]),
    ...concern.groups.flatMap((group) => byThemselves(group, account)),
    ...newMemberships(opening, solved).map((membership) => throughTwin(membership, account)),
  ];
  return planned.flatMap(({ edits, ...rest }) => {
    const world = scene.edit(solved, edits);
    return world === null ? [] : [{ ...rest, expectation: 'structure', world }];
  });
}

interface Membership {
  readonly user: string;
  readonly group: string;
}

const newMemberships = (opening: World, solved: World): readonly Membership[] =>
  diffWorlds(opening, solved).added.flatMap((fact) => (fact.kind === 'membership' ? [fact] : []));

/** A user in a new group with the same policies, in the place of the group that the solution chose. */
function throughTwin({ user, group }: Membership, { groups }: Account): Planned {
  const twin = `${group}-twin`;
  const { attached = [], inline = new Map() } = groups.get(group) ?? {};
  const carrier = { entity: 'group', name: twin } as const;
  return {
    change: 'through-another-group',
    mutation: null,
    where: `${user} in ${group}`,
    names: [user, group],
    edits: [
      { operation: 'CreateGroup', input: { GroupName: twin } },
      ...attached.map((arn) => attach(carrier, arn)),
      ...[...inline].map(([policy, { text }]) => embed(carrier, policy, text)),
      { operation: 'RemoveUserFromGroup', input: { UserName: user, GroupName: group } },
      { operation: 'AddUserToGroup', input: { UserName: user, GroupName: twin } },
    ],
  };
}

/** More members than this of one group bring nothing new. */
const MOST_MEMBERS = 4;

/** A member out of the group, with what the group carries on the user. */
function byThemselves(group: string, { groups }: Account): readonly Planned[] {
  const { members = [], attached = [], inline = new Map() } = groups.get(group) ?? {};
  if (attached.length === 0 && inline.size === 0) return [];
  return members.slice(0, MOST_MEMBERS).map((name) => ({
    change: 'on-user-not-group',
    mutation: 'on-user-not-group',
    where: `${name} out of ${group}`,
    names: [group, name],
    edits: [
      { operation: 'RemoveUserFromGroup', input: { UserName: name, GroupName: group } },
      ...attached.map((arn) => attach({ entity: 'user', name }, arn)),
      ...[...inline].map(([policy, { text }]) => embed({ entity: 'user', name }, policy, text)),
    ],
  }));
}

/** What a group carries, on each of its members instead. */
function onMembers(place: Inline, { groups }: Account): readonly Planned[] {
  const members = groups.get(place.name)?.members ?? [];
  if (place.entity !== 'group' || members.length === 0) return [];
  return [
    {
      change: 'on-user-not-group',
      mutation: 'on-user-not-group',
      where: `group ${place.name}/${place.policy}`,
      names: [place.name, place.policy, ...members],
      edits: [
        takeOut(place, place.policy),
        ...members.map((name) => embed({ entity: 'user', name }, place.policy, place.text)),
      ],
    },
  ];
}

function asManaged(place: Inline, { id }: Account): Planned {
  const { entity, name, policy, text } = place;
  return {
    change: 'managed-not-inline',
    mutation: 'managed-not-inline',
    where: `${entity} ${name}/${policy}`,
    names: [name, policy],
    edits: [
      takeOut(place, policy),
      { operation: 'CreatePolicy', input: { PolicyName: policy, PolicyDocument: text } },
      attach(place, `arn:aws:iam::${id}:policy/${policy}`),
    ],
  };
}

/** A policy of several statements in two policies, and in two groups with the same members. */
function inHalves(place: Inline, { groups }: Account): readonly Planned[] {
  const halves = halvesOf(place.text);
  if (halves === null) return [];
  const { entity, name, policy } = place;
  const [first, second] = halves;
  const shared = { mutation: null, where: `${entity} ${name}/${policy}`, names: [name, policy] };
  const twoPolicies: Planned = {
    ...shared,
    change: 'two-policies',
    edits: [embed(place, policy, first), embed(place, `${policy}-2`, second)],
  };
  const twin = `${name}-2`;
  const members = groups.get(name)?.members ?? [];
  if (entity !== 'group' || groups.has(twin)) return [twoPolicies];
  return [
    twoPolicies,
    {
      ...shared,
      change: 'two-groups',
      edits: [
        embed(place, policy, first),
        { operation: 'CreateGroup', input: { GroupName: twin } },
        embed({ entity, name: twin }, policy, second),
        ...members.map((user) => ({ operation: 'AddUserToGroup', input: { UserName: user, GroupName: twin } })),
      ],
    },
  ];
}

function halvesOf(text: string): readonly [string, string] | null {
  const document: unknown = JSON.parse(text);
  if (typeof document !== 'object' || document === null || !('Statement' in document)) return null;
  const { Statement: statements } = document;
  if (!Array.isArray(statements) || statements.length < 2) return null;
  const half = (from: number, to: number): string =>
    JSON.stringify({ ...document, Statement: statements.slice(from, to) });
  const middle = Math.ceil(statements.length / 2);
  return [half(0, middle), half(middle, statements.length)];
}

interface Attachment {
  readonly entity: 'user' | 'group';
  readonly name: string;
  readonly arn: string;
}

/** The attachments that the solution made. */
function newAttachments(opening: World, { account }: World): readonly Attachment[] {
  const of = (entity: 'user' | 'group', all: 'users' | 'groups'): readonly Attachment[] =>
    [...account[all].values()].flatMap(({ name, attached }) =>
      attached
        .filter((arn) => opening.account[all].get(name)?.attached.includes(arn) !== true)
        .map((arn) => ({ entity, name, arn })),
    );
  return [...of('group', 'groups'), ...of('user', 'users')];
}

const shortly = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

function attachedToMembers(attachment: Attachment, { groups }: Account): readonly Planned[] {
  const { entity, name, arn } = attachment;
  const members = groups.get(name)?.members ?? [];
  if (entity !== 'group' || members.length === 0) return [];
  return [
    {
      change: 'on-user-not-group',
      mutation: 'on-user-not-group',
      where: `group ${name}/${shortly(arn)}`,
      names: [name, shortly(arn), arn, ...members],
      edits: [detach(attachment, arn), ...members.map((user) => attach({ entity: 'user', name: user }, arn))],
    },
  ];
}

function asInline(attachment: Attachment, { policies }: Account): readonly Planned[] {
  const { entity, name, arn } = attachment;
  const policy = policies.get(arn);
  const text = policy?.versions.get(policy.defaultVersionId)?.document.text;
  if (text === undefined) return [];
  return [
    {
      change: 'inline-not-managed',
      mutation: 'inline-not-managed',
      where: `${entity} ${name}/${shortly(arn)}`,
      names: [name, shortly(arn), arn],
      edits: [detach(attachment, arn), embed(attachment, shortly(arn), text)],
    },
  ];
}
