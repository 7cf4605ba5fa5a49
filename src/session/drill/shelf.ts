import type { Database } from '../database.ts';
import { isRecord } from '../shapes.ts';

/** What went wrong with keeping answers, for a notice. */
export type KeepNotice = 'unavailable' | 'unreadable' | 'newer-version';

/** One thing that is kept under a key of its own. */
export interface Format<T> {
  readonly key: string;
  /** A value that was written by this version, or null. `format: 1` is seen to. */
  read(value: Record<string, unknown>): T | null;
  /** What stands there before anything was written. */
  readonly empty: T;
}

export interface Shelved<T> {
  readonly value: T;
  readonly notice: KeepNotice | null;
}

/** A place on the device for one value. Both calls reject when the browser refuses storage. */
export interface Shelf<T> {
  read(): Promise<Shelved<T>>;
  /**
   * Reads and writes in one go, so that two tabs never write over each other. What cannot be read is put aside first; what a later version
   * wrote is left alone, and `by` is not asked.
   */
  change(by: (value: T) => T): Promise<Shelved<T>>;
}

type Reading<T> =
  | { readonly kind: 'kept'; readonly value: T }
  | { readonly kind: 'none' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

function reading<T>(format: Format<T>, stored: unknown): Reading<T> {
  if (stored === undefined) return { kind: 'none' };
  if (!isRecord(stored)) return { kind: 'unreadable' };
  const { format: version } = stored;
  if (typeof version === 'number' && Number.isInteger(version) && version > 1) return { kind: 'newer' };
  const value = version === 1 ? format.read(stored) : null;
  return value === null ? { kind: 'unreadable' } : { kind: 'kept', value };
}

/** The place of one format. `now` names what is put aside. */
export function openShelf<T extends { readonly format: 1 } | null>(
  database: Database,
  format: Format<T>,
  now: () => string,
): Shelf<T> {
  return {
    async read() {
      const found = reading(format, await (await database.open()).get('work', format.key));
      if (found.kind === 'kept') return { value: found.value, notice: null };
      if (found.kind === 'newer') return { value: format.empty, notice: 'newer-version' };
      return { value: format.empty, notice: found.kind === 'unreadable' ? 'unreadable' : null };
    },
    async change(by) {
      const transaction = (await database.open()).transaction('work', 'readwrite');
      const stored = await transaction.store.get(format.key);
      const found = reading(format, stored);
      if (found.kind === 'newer') {
        await transaction.done;
        return { value: format.empty, notice: 'newer-version' };
      }
      if (found.kind === 'unreadable') await transaction.store.put(stored, `unreadable:${format.key}:${now()}`);
      const value = by(found.kind === 'kept' ? found.value : format.empty);
      if (value === null) await transaction.store.delete(format.key);
      else await transaction.store.put(value, format.key);
      await transaction.done;
      database.tell(format.key);
      return { value, notice: found.kind === 'unreadable' ? 'unreadable' : null };
    },
  };
}
