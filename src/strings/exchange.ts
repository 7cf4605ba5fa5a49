import { exchange } from './en/exchange.ts';
import { surroundings } from './en/surroundings.ts';

/** The words of accounts from outside: a door of their own, because only the sandbox shows them. */
export const exchangeStrings = exchange;
export const surroundingsStrings = surroundings;
