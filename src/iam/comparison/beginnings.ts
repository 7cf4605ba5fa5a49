import type { CompiledStatement } from '../evaluation/compile.ts';

interface Begun {
  /** The fixed text that each pattern begins with. */
  readonly all: readonly string[];
  /** The same without patterns about everything. */
  readonly named: readonly string[];
}

const known = new WeakMap<CompiledStatement, Begun>();

function begunOf(statement: CompiledStatement): Begun {
  const found = known.get(statement);
  if (found !== undefined) return found;
  const patterns = statement.resource?.patterns.map(({ pattern }) => pattern.value) ?? [];
  const beginning = (value: string): string => value.split(/[*?]|\$\{/, 1)[0] ?? '';
  const made = {
    all: patterns.map(beginning),
    named: patterns.filter((value) => !/^\*+$/.test(value)).map(beginning),
  };
  known.set(statement, made);
  return made;
}

/** The fixed text that each resource pattern begins with; null when the statement is about all but some. */
export const beginnings = (statement: CompiledStatement): readonly string[] | null =>
  statement.resource === null || statement.resource.element.negated ? null : begunOf(statement).all;

/** The same of every pattern that names something, whether the statement is about it or about all else. */
export const namedBeginnings = (statement: CompiledStatement): readonly string[] => begunOf(statement).named;
