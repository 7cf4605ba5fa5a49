import type { CallRecord } from '../operation.ts';
import type { Instant, Role, User } from './account.ts';

/** The last use of credentials. */
export interface Use {
  readonly at: Instant;
  readonly region: string;
  /** The service's namespace, as AWS reports it: `iam`. */
  readonly service: string;
}

/** AWS: the services here are global, or answer in this Region, and calls of global ones are reported there. */
const REGION = 'us-east-1';

/** Calls that AWS itself would see, the refused ones too; not those to the sandbox. */
const seen = ({ service }: CallRecord): boolean => service !== 'sandbox';

const recorded = ({ at, service }: CallRecord): Use => ({ at, region: REGION, service });

/** The last uses that a trail tells of: of access keys by their id, of passwords by the id of the user. */
export interface LastUses {
  readonly keys: ReadonlyMap<string, Use>;
  readonly passwords: ReadonlyMap<string, Instant>;
}

/**
 * The last use of everything that has signed a call in the trail, which is gone through once.
 * AWS: a refused call is a use as well, if the credentials were good. GetAccessKeyLastUsed, API reference
 */
export function lastUses(trail: readonly CallRecord[]): LastUses {
  const keys = new Map<string, Use>();
  const passwords = new Map<string, Instant>();
  for (const record of trail) {
    const { signer, at } = record;
    if (signer === null || !seen(record)) continue;
    if (signer.accessKeyId !== null) keys.set(signer.accessKeyId, recorded(record));
    if (signer.credentials === 'console') passwords.set(signer.userId, at);
  }
  return { keys, passwords };
}

/** When an access key last signed a call that is in the trail, and for which service; null when it never did. */
export const keyLastUsed = (trail: readonly CallRecord[], accessKeyId: string): Use | null =>
  lastUses(trail).keys.get(accessKeyId) ?? null;

/** When a user last used the password: the last call of a console session. Null when there is none in the trail. */
export const passwordLastUsed = (trail: readonly CallRecord[], { id }: Pick<User, 'id'>): Instant | null =>
  lastUses(trail).passwords.get(id) ?? null;

/** When a session of the role last signed a call; what an import told of the role counts where the trail has nothing later. */
export function roleLastUsed(
  trail: readonly CallRecord[],
  { id, lastUsed }: Pick<Role, 'id' | 'lastUsed'>,
): { readonly at: Instant; readonly region: string } | null {
  const last = trail.findLast((record) => {
    const { signer } = record;
    return signer?.kind === 'role-session' && signer.userId.startsWith(`${id}:`) && seen(record);
  });
  return last === undefined ? lastUsed : { at: last.at, region: REGION };
}
