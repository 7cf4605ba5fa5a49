import type { PreparedAccount, ReadyAccount } from '../../session/sandbox.ts';
import { url } from '../url.ts';

/** What the address of the page asks for. */
export interface Asked {
  /** The ready account; null for the empty one. */
  readonly account: ReadyAccount | null;
  /** An id that names no account; null when all is well. */
  readonly unknown: string | null;
}

const NAME = 'account';

/** What `?account=finance` asks for, among the accounts that there are. */
export function askedBy(search: string, accounts: readonly ReadyAccount[]): Asked {
  const id = new URLSearchParams(search).get(NAME) ?? '';
  const account = accounts.find((each) => each.id === id) ?? null;
  return { account, unknown: account === null && id !== '' ? id : null };
}

/** The address of the sandbox with an account; null for the empty one. */
export const addressOf = (id: string | null): string =>
  id === null ? url('/sandbox/') : `${url('/sandbox/')}?${new URLSearchParams({ [NAME]: id }).toString()}`;

/** Fetches the calls that make a ready account. Rejects when they cannot be read. */
export async function fetchAccount(id: string): Promise<Pick<PreparedAccount, 'calls'>> {
  const response = await fetch(url(`/sandbox/${id}.json`));
  if (!response.ok) throw new Error(`The account ${id} could not be loaded: the server answered ${response.status}`);
  const account: PreparedAccount = await response.json();
  return account;
}
