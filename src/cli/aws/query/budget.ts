import { isList, type Value } from '../output/value.ts';
import { DEEPEST, QueryLimit, tooDeep } from './failures.ts';

/** How much one search may do, in parts visited and made: some forty times what a listing of an account at its quotas takes. */
const MOST = 1_500_000;

/** Characters that count as one part. */
const CHARACTERS = 16;

/** What a search may still do: a short query can ask for more than any machine has. */
export class Budget {
  #left = MOST;

  /** Throws a QueryLimit when there is no more. */
  spend(amount = 1): void {
    this.#left -= amount;
    if (this.#left < 0) throw new QueryLimit();
  }

  spendText(length: number): void {
    this.spend(Math.floor(length / CHARACTERS));
  }

  /** Spends what it takes to walk through a value, each part as often as it would be printed. Throws when that is too much or too deep. */
  walk(value: Value, depth = 0): void {
    this.spend(1);
    if (typeof value === 'string') this.spendText(value.length);
    if (typeof value !== 'object' || value === null) return;
    if (depth > DEEPEST) throw tooDeep();
    for (const part of isList(value) ? value : Object.values(value)) this.walk(part, depth + 1);
  }
}

/** Throws when a value is nested deeper than anything here follows. */
export function checkDepth(value: Value, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw tooDeep();
  for (const part of isList(value) ? value : Object.values(value)) checkDepth(part, depth + 1);
}
