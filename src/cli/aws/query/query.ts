import type { Value } from '../output/value.ts';
import { search } from './evaluate.ts';
import { QueryError, QueryLimit } from './failures.ts';
import { parse, type Node } from './parse.ts';

/** What came of a search: a value, the CLI's words of why there is none, or that it asks for too much. */
export type Searched =
  | { readonly kind: 'found'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'limit' };

/** A query of `--query`, ready to search. */
export interface Query {
  search(value: Value): Searched;
}

/**
 * Reads a query of `--query`. What is wrong with it is answered in the words that the CLI has after `Bad value for --query …: `. A search
 * ends, whatever the query.
 */
export function compileQuery(
  text: string,
): { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly message: string } {
  const read = attempt(() => parse(text));
  if (read.kind === 'limit') throw new Error('Reading a query has no limit');
  if (read.kind === 'failed') return { ok: false, message: read.message };
  const node: Node = read.value;
  return { ok: true, query: { search: (value) => attempt(() => search(node, value)) } };
}

type Attempt<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'limit' };

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { kind: 'found', value: work() };
  } catch (error) {
    if (error instanceof QueryError) return { kind: 'failed', message: error.message };
    if (error instanceof QueryLimit) return { kind: 'limit' };
    throw error;
  }
}
