import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Schema extends DBSchema {
  /** What is kept, by key. What could not be read is kept under `unreadable:…`, so that nothing is lost by being replaced. */
  work: { key: string; value: unknown };
}

/** The device's storage, and a word to the other tabs. */
export interface Database {
  /** Opens it when first needed. Rejects when the browser refuses storage. */
  open(): Promise<IDBPDatabase<Schema>>;
  /** Tells the other tabs that what stands under the key has changed. */
  tell(key: string): void;
  /** Calls back when another tab told of a change. Returns how to stop. */
  onTold(listener: (key: string) => void): () => void;
  close(): void;
}

const NAME = 'iam-dojo';
const VERSION = 1;

export function openDatabase(): Database {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
  return {
    open() {
      opened ??= openDB<Schema>(NAME, VERSION, {
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
    },
    tell: (key) => channel?.postMessage(key),
    onTold(listener) {
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
