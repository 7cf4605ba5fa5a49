import { createSession, type SessionOptions } from '../session.ts';
import { openStore, type Store } from '../store.ts';
import type { Session } from '../view.ts';
import type { Brought } from './bring.ts';
import { createBroughtStore } from './brought-store.ts';
import { keepAccount, WORK } from './kept.ts';

/** A session on an account that was brought. */
export interface BroughtSession {
  readonly session: Session;
  /** Keeps the account and what was done in it on this device from now on. Rejects when the browser refuses storage. */
  keep(): Promise<void>;
}

/**
 * The sandbox on a brought account: in memory alone unless it is `kept` already or is told to keep it. Ids begin at the account's own seed, so that
 * nothing of it is needed to make new ones.
 */
export function createBroughtSession(
  { world, report, text }: Brought,
  options: SessionOptions & { readonly kept: boolean; readonly openDevice?: () => Store },
): BroughtSession {
  const { kept, openDevice = openStore, ...rest } = options;
  const store = createBroughtStore(kept ? openDevice() : null);
  const session = createSession(WORK, null, { ...rest, store }, () =>
    Promise.resolve({ world, lesson: null, seed: `${WORK}:${report.accountId}`, grounds: null }),
  );
  return {
    session,
    async keep() {
      await keepAccount({ accountId: report.accountId, at: world.clock, text });
      await store.keepIn(openDevice());
    },
  };
}
