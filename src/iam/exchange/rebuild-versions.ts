import type { ManagedPolicy } from '../account/account.ts';
import type { PolicyDocument } from '../policy/document.ts';

/** The commands of which the versions of a policy are made. */
export interface VersionCommands {
  first(document: PolicyDocument): string;
  next(document: PolicyDocument): string;
  remove(id: string): string;
  select(id: string): string;
}

/** Up to here numbers are kept, by making versions and deleting them again; beyond, nobody would read the script. */
const HIGHEST_KEPT = 20;

const numberOf = (id: string): number => Number(id.slice(1));

const highest = ({ versions }: ManagedPolicy): number => Math.max(...[...versions.keys()].map(numberOf));

/** Whether the versions of a policy keep their numbers. */
export const keepsNumbers = (policy: ManagedPolicy): boolean =>
  highest(policy) <= HIGHEST_KEPT || highest(policy) === policy.versions.size;

/**
 * Makes the versions of a policy, oldest first. Those between them that are gone are made and deleted, so that numbers stay.
 * AWS: numbers are never used again; at most five versions at a time, and the default one cannot be deleted.
 */
export function versionCommands(
  policy: ManagedPolicy,
  { first, next, remove, select }: VersionCommands,
): readonly string[] {
  const own = [...policy.versions.values()].toSorted((a, b) => numberOf(a.id) - numberOf(b.id));
  const [oldest] = own;
  if (oldest === undefined) throw new Error(`${policy.arn} has no version`);
  const versions = keepsNumbers(policy)
    ? Array.from({ length: highest(policy) }, (_, n) => policy.versions.get(`v${n + 1}`) ?? null)
    : own;
  const commands: string[] = [];
  let standIn = versions[0] === null;
  let current = 'v1';
  let wanted = 'v1';
  for (const [index, version] of versions.entries()) {
    const id = `v${index + 1}`;
    const { document } = version ?? oldest;
    commands.push(index === 0 ? first(document) : next(document));
    if (version?.id === policy.defaultVersionId) wanted = id;
    if (index === 0) continue;
    if (version === null) commands.push(remove(id));
    else if (standIn) {
      commands.push(select(id), remove('v1'));
      current = id;
      standIn = false;
    }
  }
  return current === wanted ? commands : [...commands, select(wanted)];
}
