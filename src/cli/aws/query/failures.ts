import { printed } from '../python.ts';
import type { Token } from './tokens.ts';

/**
 * What is wrong with a query, in the words of the JMESPath that the CLI has inside. Thrown while a query is read or searched and caught by
 * `query.ts`, which answers it as a value.
 */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

/** A query that asks for more than a page can hold; the sandbox stops it in its own voice. */
export class QueryLimit extends Error {
  override readonly name = 'QueryLimit';
}

/** How deep a query or its answer may be nested. */
export const DEEPEST = 450;

// AWS: Python's own words when a query is nested deeper than it can follow.
export const tooDeep = (): QueryError => new QueryError('maximum recursion depth exceeded');

export const badToken = (expression: string, position: number, why: string): QueryError =>
  new QueryError(`Bad jmespath expression: ${why}:\n${expression}\n${' '.repeat(position)}^`);

export const incomplete = (expression: string): QueryError =>
  new QueryError(
    `Invalid jmespath expression: Incomplete expression:\n"${expression}"\n${' '.repeat([...expression].length + 1)}^`,
  );

export function unexpected(expression: string, { at, value, type }: Token, why: string): QueryError {
  const found = `Parse error at column ${at}, token "${printed(value)}" (${type.toUpperCase()})`;
  return new QueryError(`${why}: ${found}, for expression:\n"${expression}"\n${' '.repeat(at + 1)}^`);
}
