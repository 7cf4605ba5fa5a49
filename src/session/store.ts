import { openDatabase } from './database.ts';
import { readWork, type ReadWork, type SavedWork } from './log.ts';

/** What came of a write: done, or somebody else wrote since `revision`. */
export type Written = { readonly kind: 'written' } | { readonly kind: 'conflict'; readonly stored: ReadWork };

/** The device's storage of saved work. Every call rejects when the browser refuses storage. */
export interface Store {
  read(key: string): Promise<ReadWork | null>;
  /** Writes unless the stored revision is another than the one before `work.revision`. Tells the other tabs. */
  write(work: SavedWork): Promise<Written>;
  /** Puts what cannot be read aside, under a key of its own. */
  setAside(key: string, at: string): Promise<void>;
  /** Calls back when another tab wrote. Returns how to stop. */
  onChange(listener: (key: string) => void): () => void;
  close(): void;
}

export function openStore(): Store {
  const database = openDatabase();
  return {
    async read(key) {
      const value = await (await database.open()).get('work', key);
      return value === undefined ? null : readWork(value);
    },
    async write(work) {
      const transaction = (await database.open()).transaction('work', 'readwrite');
      const value = await transaction.store.get(work.key);
      const stored = value === undefined ? null : readWork(value);
      if (stored !== null && (stored.kind !== 'work' || stored.work.revision !== work.revision - 1)) {
        await transaction.done;
        return { kind: 'conflict', stored };
      }
      await transaction.store.put(work, work.key);
      await transaction.done;
      database.tell(work.key);
      return { kind: 'written' };
    },
    async setAside(key, at) {
      const transaction = (await database.open()).transaction('work', 'readwrite');
      const value = await transaction.store.get(key);
      await transaction.store.put(value, `unreadable:${key}:${at}`);
      await transaction.store.delete(key);
      await transaction.done;
    },
    onChange: (listener) => database.onTold(listener),
    close: () => database.close(),
  };
}
