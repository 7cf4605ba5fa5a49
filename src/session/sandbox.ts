import { callAll } from './calls.ts';
import { openDatabase } from './database.ts';
import type { PreparedAccount } from './ready-account.ts';
import { readHead } from './saved-progress.ts';
import { createSession, type SessionOptions } from './session.ts';
import { START_CALLS } from './start.ts';
import { freshWorld } from './state.ts';
import type { Session } from './view.ts';

/** A door of its own: the free sandbox, and the ready accounts that it starts from. */
export type { PreparedAccount, ReadyAccount } from './ready-account.ts';

/** A ready account to start from. */
export interface Origin {
  readonly id: string;
  /** Brings its calls. Rejects when they cannot be read. */
  load(): Promise<Pick<PreparedAccount, 'calls'>>;
}

const EMPTY = 'sandbox';
const keyOf = (id: string): string => `${EMPTY}:${id}`;

/**
 * The session of the free sandbox: of the empty account, or of one that is ready. Each has saved work of its own. Work that was saved keeps
 * the start that it was done on, also when the ready account has been edited since.
 */
export function createSandboxSession(options: SessionOptions & { readonly origin?: Origin | null }): Session {
  const { origin = null } = options;
  if (origin === null) {
    return createSession(EMPTY, null, options, (at) =>
      Promise.resolve({ world: freshWorld(at), lesson: null, seed: EMPTY, grounds: null }),
    );
  }
  const seed = keyOf(origin.id);
  return createSession(seed, null, options, async (at, saved, catalog) => {
    const kept = saved !== null && saved.log.length > 0 ? saved.start : undefined;
    const calls = kept ?? (await origin.load()).calls;
    const world = await callAll(freshWorld(at), calls, { at, seed, from: START_CALLS, catalog });
    return { world, lesson: null, seed, calls, grounds: null };
  });
}

/** The ready accounts in which somebody has worked on this device, by id; the empty one is ''. Rejects when the browser refuses storage. */
export async function startedAccounts(): Promise<ReadonlySet<string>> {
  const database = openDatabase();
  try {
    const transaction = (await database.open()).transaction('work');
    const own = IDBKeyRange.bound(EMPTY, `${EMPTY};`, false, true);
    const { store } = transaction;
    const [keys, values] = await Promise.all([store.getAllKeys(own), store.getAll(own)]);
    return new Set(
      keys.flatMap((key, index) => {
        if ((readHead(values[index])?.events ?? 0) === 0) return [];
        return key === EMPTY ? [''] : key.startsWith(keyOf('')) ? [key.slice(keyOf('').length)] : [];
      }),
    );
  } finally {
    database.close();
  }
}
