import type { SavedWork } from '../log.ts';
import type { Store } from '../store.ts';

/** A store that keeps nothing until it is told where: then what was written last, and all that is written from then on. */
export interface BroughtStore extends Store {
  /** Rejects when the storage refuses; nothing is kept then. */
  keepIn(store: Store): Promise<void>;
}

export function createBroughtStore(kept: Store | null): BroughtStore {
  let store = kept;
  let last: SavedWork | null = null;
  return {
    read: async (key) => (await store?.read(key)) ?? null,
    async write(work) {
      last = work;
      return (await store?.write(work)) ?? { kind: 'written' };
    },
    setAside: async (key, at) => store?.setAside(key, at),
    // Another tab that has the same account open would have to be asked; work in memory is nobody else's.
    onChange: (listener) => kept?.onChange(listener) ?? ((): void => undefined),
    close: () => store?.close(),
    async keepIn(other) {
      if (last !== null) await other.write(last);
      store = other;
    },
  };
}
