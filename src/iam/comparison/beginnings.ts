import type { CompiledStatement } from '../evaluation/compile.ts';
import { resourcePatterns } from './resource-patterns.ts';
import { remember } from './remember.ts';

interface Begun {
  /** The fixed text that each pattern begins with. */
  readonly all: readonly string[];
  /** The same without patterns about everything. */
  readonly named: readonly string[];
}

const known = new WeakMap<CompiledStatement, Begun>();

const begunOf = (statement: CompiledStatement): Begun => remember(known, statement, () => begun(statement));

function begun(statement: CompiledStatement): Begun {
  const patterns = resourcePatterns(statement).map(({ pattern }) => pattern.value);
  const beginning = (value: string): string => value.split(/[*?]|\$\{/)[0] ?? '';
  return {
    all: patterns.map(beginning),
    named: patterns.filter((value) => !/^\*+$/.test(value)).map(beginning),
  };
}

/** The fixed text that each resource pattern begins with; null when the statement is about all but some. */
export const beginnings = (statement: CompiledStatement): readonly string[] | null =>
  statement.resource === null || statement.resource.element.negated ? null : begunOf(statement).all;

/** The same of every pattern that names something, whether the statement is about it or about all else. */
export const namedBeginnings = (statement: CompiledStatement): readonly string[] => begunOf(statement).named;
