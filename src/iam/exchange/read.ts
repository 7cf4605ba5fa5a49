import type { Account, Group, Instant, ManagedPolicy, Role, User } from '../account/account.ts';
import { administrator, createWorld } from '../account/create.ts';
import type { Reference } from '../reference.ts';
import { ok, type Result } from '../result.ts';
import type { Services, World } from '../world.ts';
import { accountOf } from './account-of.ts';
import { Documents } from './documents.ts';
import type { Entry } from './fields.ts';
import { printedPath } from './json-scan.ts';
import { Notes } from './notes.ts';
import { importLimits, readPages, type ImportLimits, type List, type Pages } from './pages.ts';
import { raisedFor } from './quotas.ts';
import { readGroup, readRole, readUser, type Known } from './read-carriers.ts';
import { policyFromReference, readPolicy } from './read-policies.ts';
import type { Imported, ImportProblem } from './report.ts';
import { countsOf, takenFrom } from './taken.ts';

export interface ImportOptions {
  /** The time of the import. */
  readonly at: Instant;
  /** What the services of the account hold; nothing by default, because such an export tells of IAM alone. */
  readonly services?: Services;
  /** For documents of AWS managed policies that the export names and does not hold. */
  readonly reference?: Pick<Reference, 'managedPolicy'>;
  readonly limits?: ImportLimits;
}

const NOTHING: Services = { s3: { buckets: new Map() }, ec2: { instances: new Map() } };

/**
 * The account that an output of `aws iam get-account-authorization-details` tells of, and a report of what was taken and what was not. Takes one page
 * or several, as a list or one after the other, with documents as JSON or URL-encoded. An entity that cannot be is left out and reported with its
 * place; a text that is no such output is refused with line and column. Never throws on any text. The sandbox's own role is added when the
 * export has none.
 *
 * @example
 * const read = readAuthorizationDetails(text, { at: '2026-11-22T10:00:00Z' });
 * read.ok ? read.value.report.taken.users : read.error.phrase // 412
 */
export function readAuthorizationDetails(text: string, options: ImportOptions): Result<Imported, ImportProblem> {
  const pages = readPages(text, options.limits ?? importLimits);
  if (!pages.ok) return pages;
  const account = accountOf(pages.value);
  if (!account.ok) return account;
  return ok(readAccount(pages.value, account.value, options));
}

function readAccount(pages: Pages, accountId: string, { at, services = NOTHING, reference }: ImportOptions): Imported {
  const notes = new Notes();
  const documents = new Documents();
  const reading = { accountId, at, notes };
  const listed = new Listing(pages, notes);
  for (const { record } of pages.pages) {
    for (const member of Object.keys(record)) if (!OF_A_PAGE.has(member)) notes.ignore(member);
  }

  const policies = new Map(
    listed.take('Policies', (entry) => readPolicy(entry, documents, reading)).map((policy) => [policy.arn, policy]),
  );
  const lacking = new Set<string>();
  function policyOf(arn: string): ManagedPolicy | null {
    const known = policies.get(arn);
    if (known !== undefined) return known;
    if (!arn.startsWith('arn:aws:iam::aws:policy/')) return null;
    lacking.add(arn);
    const found = reference?.managedPolicy(arn) ?? null;
    const policy = found === null ? null : policyFromReference(found, documents);
    if (policy === null) return null;
    policies.set(arn, policy);
    notes.add('assumed', 'fromReference', [0], { arn, version: policy.defaultVersionId });
    return policy;
  }
  const known: Known = { ...reading, documents, groups: new Set(), policy: policyOf };
  const groups = listed.take('GroupDetailList', (entry) => readGroup(entry, known));
  const taken: Known = { ...known, groups: new Set(groups.map(({ name }) => name)) };
  const users = listed.take('UserDetailList', (entry) => readUser(entry, taken));
  const roles = listed.take('RoleDetailList', (entry) => readRole(entry, taken));

  const entities = { users, groups: withMembers(groups, users), roles, policies };
  const { world, addedRole } = assemble(entities, { accountId, at, services });
  const places = pages.placesOf(notes.list.map(({ path }) => path));
  return {
    world,
    report: {
      accountId,
      pages: pages.pages.length,
      offered: countsOf(pages),
      taken: takenFrom(entities),
      notes: notes.list.map(({ effect, id, values, path }, index) => ({
        effect,
        phrase: { id, values },
        place: printedPath(path, pages.several),
        ...(places[index] ?? { line: 1, column: 1 }),
      })),
      noted: notes.counts,
      ignored: notes.ignored,
      incomplete: notes.incomplete,
      incompleteCount: notes.incompleteCount,
      truncated: pages.truncated,
      lacking: [...lacking].toSorted(),
      addedRole,
    },
  };
}

const OF_A_PAGE = new Set(['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies', 'IsTruncated', 'Marker']);

/** Takes the entities of the lists, each name and each id once. AWS: names are unique without regard to case. */
class Listing {
  readonly #pages: Pages;
  readonly #notes: Notes;
  readonly #ids = new Set<string>();

  constructor(pages: Pages, notes: Notes) {
    this.#pages = pages;
    this.#notes = notes;
  }

  take<E extends User | Group | Role | ManagedPolicy>(list: List, read: (entry: Entry) => E | null): readonly E[] {
    const names = new Set<string>();
    return this.#pages.entries[list].flatMap((entry): readonly E[] => {
      const entity = read(entry);
      if (entity === null) return [];
      const { id, name } = entity;
      const key = ('arn' in entity && entity.awsManaged ? entity.arn : name).toLowerCase();
      if (names.has(key)) this.#notes.add('entity', 'nameTwice', entry.path, { name });
      else if (this.#ids.has(id)) this.#notes.add('entity', 'idTwice', entry.path, { name, id });
      else {
        names.add(key);
        this.#ids.add(id);
        return [entity];
      }
      return [];
    });
  }
}

function withMembers(groups: readonly Group[], users: readonly User[]): readonly Group[] {
  const members = new Map<string, string[]>(groups.map(({ name }) => [name, []]));
  for (const user of users) for (const group of user.groups) members.get(group)?.push(user.name);
  return groups.map((group) => ({ ...group, members: members.get(group.name) ?? [] }));
}

/** What was taken, before it is an account. */
export interface Entities {
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly roles: readonly Role[];
  readonly policies: ReadonlyMap<string, ManagedPolicy>;
}

/** The world around the entities, with the role that the sandbox acts as. */
function assemble(
  { users, groups, roles, policies }: Entities,
  from: { readonly accountId: string; readonly at: Instant; readonly services: Services },
): { readonly world: World; readonly addedRole: string | null } {
  const fresh = createWorld(from);
  const byName = <E extends { readonly name: string }>(entities: readonly E[]): Map<string, E> =>
    new Map(entities.map((entity) => [entity.name, entity]));
  const own = byName(roles);
  const has = own.has(administrator.roleName);
  const account: Account = {
    ...fresh.account,
    users: byName(users),
    groups: byName(groups),
    roles: has ? own : new Map([...fresh.account.roles, ...own]),
    policies: new Map([...fresh.account.policies, ...policies]),
  };
  const world = { ...fresh, account: { ...account, raisedQuotas: raisedFor(account) } };
  return { world, addedRole: has ? null : administrator.roleName };
}
