import type { EntityKind, Group, ManagedPolicy, Role, User } from '../account/account.ts';
import { groupArn, roleArn, userArn } from '../account/arn.ts';
import { idPrefix } from '../account/ids.ts';
import { namePattern } from '../members.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Documents } from './documents.ts';
import {
  countUnread,
  dateOf,
  readIdentity,
  readItems,
  readRecords,
  shortened,
  type Entry,
  type Kind,
  type Reading,
} from './fields.ts';
import { isRecord } from './json-record.ts';
import type { Notes } from './notes.ts';

/** What carriers of policies refer to. */
export interface Known extends Reading {
  readonly documents: Documents;
  /** Names of the groups that were taken. */
  readonly groups: ReadonlySet<string>;
  /** The managed policy of that ARN; null when there is none. */
  policy(arn: string): ManagedPolicy | null;
}

const USER: Kind = { member: 'User', longestName: 64, idPrefix: idPrefix.user, arnOf: userArn };
const GROUP: Kind = { member: 'Group', longestName: 128, idPrefix: idPrefix.group, arnOf: groupArn };
const ROLE: Kind = { member: 'Role', longestName: 64, idPrefix: idPrefix.role, arnOf: roleArn };

const NAMED = ['Path', 'Arn', 'CreateDate', 'AttachedManagedPolicies'];
const LIMITED = ['PermissionsBoundary', 'Tags'];
const READ = {
  user: new Set([...NAMED, ...LIMITED, 'UserName', 'UserId', 'UserPolicyList', 'GroupList']),
  group: new Set([...NAMED, 'GroupName', 'GroupId', 'GroupPolicyList']),
  role: new Set([
    ...NAMED,
    ...LIMITED,
    'RoleName',
    'RoleId',
    'AssumeRolePolicyDocument',
    'RolePolicyList',
    'RoleLastUsed',
  ]),
};

/** A user of an export. Keys, passwords and MFA devices are not in such an export. */
export function readUser(entry: Entry, known: Known): User | null {
  return whole('user', entry, known, () => {
    const identity = readIdentity(entry, USER, known);
    if (identity === null) return null;
    return {
      ...identity,
      groups: groupsOf(entry, identity.name, known),
      ...carriedBy(entry, 'UserPolicyList', identity.name, known),
      tags: readTags(entry, identity.name, known.notes),
      accessKeys: [],
      everHadAccessKey: false,
      loginProfile: null,
      boundary: boundaryOf(entry, identity.name, known),
    };
  });
}

/** A group of an export, without its members: users tell those. */
export function readGroup(entry: Entry, known: Known): Group | null {
  return whole('group', entry, known, () => {
    const identity = readIdentity(entry, GROUP, known);
    if (identity === null) return null;
    return { ...identity, members: [], ...carriedBy(entry, 'GroupPolicyList', identity.name, known) };
  });
}

/** A role of an export; one whose trust policy does not parse is left out, because nobody could say who may assume it. */
export function readRole(entry: Entry, known: Known): Role | null {
  return whole('role', entry, known, () => {
    const { notes, documents } = known;
    const identity = readIdentity(entry, ROLE, known);
    if (identity === null) return null;
    const { name } = identity;
    const trust = documents.read(entry.record['AssumeRolePolicyDocument'], 'trust');
    if (!('document' in trust)) {
      return notes.add('entity', 'noTrust', [...entry.path, 'AssumeRolePolicyDocument'], {
        name,
        says: '',
        ...trust.values,
      });
    }
    return {
      ...identity,
      description: null,
      trust: trust.document,
      maxSessionDuration: 3600,
      ...carriedBy(entry, 'RolePolicyList', name, known),
      tags: readTags(entry, name, notes),
      boundary: boundaryOf(entry, name, known),
      lastUsed: lastUsedOf(entry, name, notes),
    };
  });
}

/** Reads an entity and notes when a part of it was left out. */
function whole<E extends { readonly name: string }>(
  kind: EntityKind,
  entry: Entry,
  { notes }: Known,
  read: () => E | null,
): E | null {
  const before = notes.partsLeftOut;
  const entity = read();
  if (entity === null) return null;
  countUnread(entry, `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Detail`, READ[kind], notes);
  if (notes.partsLeftOut > before) notes.notWhole(kind, entity.name);
  return entity;
}

function groupsOf(entry: Entry, name: string, { groups, notes }: Known): readonly string[] {
  const joined = new Set<string>();
  for (const { item, path } of readItems(entry, 'GroupList', notes)) {
    if (typeof item !== 'string' || !groups.has(item)) {
      notes.leaveOut('noGroup', path, { name, group: typeof item === 'string' ? shortened(item) : '' });
    } else if (joined.has(item)) notes.add('part', 'groupTwice', path, { name, group: item });
    else joined.add(item);
  }
  return [...joined];
}

function carriedBy(entry: Entry, inlineList: string, name: string, known: Known): Pick<User, 'attached' | 'inline'> {
  return { attached: attachedTo(entry, name, known), inline: inlineOf(entry, inlineList, name, known) };
}

function attachedTo(entry: Entry, name: string, { notes, policy }: Known): readonly string[] {
  const attached = new Set<string>();
  for (const { record, path } of readRecords(entry, 'AttachedManagedPolicies', notes)) {
    const arn = record['PolicyArn'];
    const found = typeof arn === 'string' ? policy(arn) : null;
    if (found === null) notes.leaveOut('noPolicy', path, { name, arn: typeof arn === 'string' ? shortened(arn) : '' });
    else if (attached.has(found.arn)) notes.add('part', 'policyTwice', path, { name, policy: found.arn });
    else attached.add(found.arn);
  }
  return [...attached];
}

function inlineOf(
  entry: Entry,
  member: string,
  name: string,
  { notes, documents }: Known,
): ReadonlyMap<string, PolicyDocument> {
  const inline = new Map<string, PolicyDocument>();
  for (const { record, path } of readRecords(entry, member, notes)) {
    const policy = record['PolicyName'];
    if (typeof policy !== 'string' || policy.length > 128 || !namePattern.test.test(policy)) {
      notes.leaveOut('badName', [...path, 'PolicyName'], { name: typeof policy === 'string' ? shortened(policy) : '' });
    } else if (inline.has(policy)) notes.leaveOut('policyTwice', path, { name, policy });
    else {
      const read = documents.read(record['PolicyDocument'], 'identity');
      if ('document' in read) inline.set(policy, read.document);
      else notes.leaveOut(read.id, [...path, 'PolicyDocument'], { of: name, policy, ...read.values });
    }
  }
  return inline;
}

function boundaryOf({ record, path }: Entry, name: string, { notes, policy }: Known): string | null {
  const boundary = record['PermissionsBoundary'];
  if (boundary === undefined || boundary === null) return null;
  const arn = isRecord(boundary) ? boundary['PermissionsBoundaryArn'] : null;
  if (typeof arn === 'string' && policy(arn) !== null) return arn;
  return notes.leaveOut('noBoundary', [...path, 'PermissionsBoundary'], {
    name,
    arn: typeof arn === 'string' ? shortened(arn) : '',
  });
}

// AWS: the keys of a user's or a role's tags are unique without regard to case. id_tags.html
function readTags(entry: Entry, name: string, notes: Notes): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  const keys = new Set<string>();
  for (const { record, path } of readRecords(entry, 'Tags', notes)) {
    const { Key: key, Value: value } = record;
    const fits =
      typeof key === 'string' &&
      key.length > 0 &&
      key.length <= 128 &&
      typeof value === 'string' &&
      value.length <= 256;
    if (fits && !keys.has(key.toLowerCase()) && tags.size < MOST_TAGS) {
      keys.add(key.toLowerCase());
      tags.set(key, value);
    } else notes.leaveOut('badTag', path, { name, key: typeof key === 'string' ? shortened(key) : '' });
  }
  return tags;
}

const MOST_TAGS = 50;

function lastUsedOf({ record, path }: Entry, name: string, notes: Notes): Role['lastUsed'] {
  const used = record['RoleLastUsed'];
  if (used === undefined || used === null) return null;
  if (isRecord(used)) {
    const { LastUsedDate: date, Region: region } = used;
    if (date === undefined) return null;
    const at = dateOf(date);
    if (at !== null) return { at, region: typeof region === 'string' ? shortened(region) : '' };
  }
  return notes.add('part', 'badLastUsed', [...path, 'RoleLastUsed'], { name });
}
