import { openDatabase } from '../database.ts';
import { isRecord, isText } from '../shapes.ts';

/** The work in a brought account, where it is kept; its text stands beside it. One account is kept at a time. */
export const WORK = 'brought:work';
const ACCOUNT = 'brought:account';

/** A brought account on the device: the text, when it was brought, and which account it is. */
export interface Kept {
  readonly accountId: string;
  readonly at: string;
  readonly text: string;
}

/** The account that is kept on this device; null without one. Rejects when the browser refuses storage. */
export async function readKept(): Promise<Kept | null> {
  const database = openDatabase();
  try {
    const value = await (await database.open()).get('work', ACCOUNT);
    if (!isRecord(value)) return null;
    const { accountId, at, text } = value;
    return isText(accountId) && isText(at) && isText(text) ? { accountId, at, text } : null;
  } finally {
    database.close();
  }
}

/** Keeps an account in place of the one that was kept, whose work goes with it. */
export async function keepAccount(kept: Kept): Promise<void> {
  const database = openDatabase();
  try {
    const transaction = (await database.open()).transaction('work', 'readwrite');
    await transaction.store.put(kept, ACCOUNT);
    await transaction.store.delete(WORK);
    await transaction.done;
  } finally {
    database.close();
  }
}

/** Nothing of a brought account stays on this device. */
export async function forgetKept(): Promise<void> {
  const database = openDatabase();
  try {
    const transaction = (await database.open()).transaction('work', 'readwrite');
    await transaction.store.delete(ACCOUNT);
    await transaction.store.delete(WORK);
    await transaction.done;
  } finally {
    database.close();
  }
}
