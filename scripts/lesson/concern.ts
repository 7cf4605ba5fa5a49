import type { TaskBlock } from '../../src/course/index.ts';
import { diffWorlds, type AccountFact, type World } from '../../src/iam/index.ts';
import { carriedPlaces, placeName, writtenPlaces, type Place } from './documents.ts';

/** What a task is about after one of its solutions: whom and what the solution touched, and whom the checks name. */
export interface Concern {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  /** A user that neither the solution nor a check names; null when there is none. */
  readonly bystander: string | null;
  /** Groups whose members the solution changed. */
  readonly changedGroups: readonly string[];
  /** Documents that the solution wrote. */
  readonly written: readonly Place[];
  /** Documents that reach the users and groups that the solution touched, and that it left as they were. */
  readonly carried: readonly Place[];
}

export function concernOf({ checks }: TaskBlock, opening: World, solved: World): Concern {
  const { added, removed } = diffWorlds(opening, solved);
  const { users, groups, policies } = solved.account;
  const touched = new Set([...added, ...removed].flatMap(namesIn));
  // Whoever carries a policy that the solution rewrote is touched with it.
  for (const fact of added) {
    if (fact.kind !== 'policy' || !policies.has(fact.policy)) continue;
    for (const { name, attached } of [...users.values(), ...groups.values()])
      if (attached.includes(fact.policy)) touched.add(name);
  }
  const named = new Set(textsIn(checks.map(({ args }) => args)));
  const isMeant = (name: string): boolean => touched.has(name) || named.has(name);
  const written = writtenPlaces(opening, solved);
  const touchedGroups = [...groups.keys()].filter((name) => touched.has(name));
  const carried = carriedPlaces(
    solved,
    touchedGroups,
    [...users.keys()].filter((name) => touched.has(name)),
  );
  const isWritten = (place: Place): boolean => written.some((one) => placeName(one) === placeName(place));
  return {
    users: [...users.keys()].filter(isMeant),
    groups: [...groups.keys()].filter(isMeant),
    bystander: [...users.keys()].find((name) => !isMeant(name)) ?? null,
    changedGroups: [
      ...new Set([...added, ...removed].flatMap((fact) => (fact.kind === 'membership' ? [fact.group] : []))),
    ].filter((name) => groups.has(name)),
    written,
    carried: carried.filter((place) => !isWritten(place)),
  };
}

function namesIn(fact: AccountFact): readonly string[] {
  switch (fact.kind) {
    case 'membership':
      return [fact.user, fact.group];
    case 'user':
    case 'group':
    case 'attachment':
    case 'inline':
    case 'boundary':
    case 'trust':
    case 'tag':
      return [fact.name];
    case 'access-key':
    case 'login-profile':
      return [fact.user];
    default:
      return [];
  }
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
