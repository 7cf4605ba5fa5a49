import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { readWork, type ReadWork, type SavedWork } from './log.ts';

interface Schema extends DBSchema {
  /** Saved work by key. What could not be read is kept under `unreadable:…`, so that nothing is lost by being replaced. */
  work: { key: string; value: unknown };
}

/** What came of a write: done, or somebody else wrote since `revision`. */
export type Written = { readonly kind: 'written' } | { readonly kind: 'conflict'; readonly stored: ReadWork };

/** The device's storage of saved work. Every call rejects when the browser refuses storage. */
export interface Store {
  read(key: string): Promise<ReadWork | null>;
  /** All saved work that can be read; what was put aside is not among it. */
  all(): Promise<readonly SavedWork[]>;
  /** Writes unless the stored revision is another than the one before `work.revision`. Tells the other tabs. */
  write(work: SavedWork): Promise<Written>;
  /** Puts what cannot be read aside, under a key of its own. */
  setAside(key: string, at: string): Promise<void>;
  /** Calls back when another tab wrote. Returns how to stop. */
  onChange(listener: (key: string) => void): () => void;
  close(): void;
}

const DATABASE = 'iam-dojo';
const VERSION = 1;

export function openStore(): Store {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(DATABASE);
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(DATABASE, VERSION, {
      upgrade(db) {
        db.createObjectStore('work');
      },
      // A tab with a later format wants in: let it, and open again when next needed.
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        opened = null;
      },
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    async read(key) {
      const value = await (await database()).get('work', key);
      return value === undefined ? null : readWork(value);
    },
    async all() {
      const transaction = (await database()).transaction('work');
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return values.flatMap((value, index) => {
        const read = readWork(value);
        return read.kind === 'work' && read.work.key === keys[index] ? [read.work] : [];
      });
    },
    async write(work) {
      const transaction = (await database()).transaction('work', 'readwrite');
      const value = await transaction.store.get(work.key);
      const stored = value === undefined ? null : readWork(value);
      if (stored !== null && (stored.kind !== 'work' || stored.work.revision !== work.revision - 1)) {
        await transaction.done;
        return { kind: 'conflict', stored };
      }
      await transaction.store.put(work, work.key);
      await transaction.done;
      channel?.postMessage(work.key);
      return { kind: 'written' };
    },
    async setAside(key, at) {
      const transaction = (await database()).transaction('work', 'readwrite');
      const value = await transaction.store.get(key);
      await transaction.store.put(value, `unreadable:${key}:${at}`);
      await transaction.store.delete(key);
      await transaction.done;
    },
    onChange(listener) {
      const heard = (event: MessageEvent<unknown>): void => {
        if (typeof event.data === 'string') listener(event.data);
      };
      channel?.addEventListener('message', heard);
      return () => channel?.removeEventListener('message', heard);
    },
    close() {
      channel?.close();
      void opened?.then((db) => db.close());
    },
  };
}
