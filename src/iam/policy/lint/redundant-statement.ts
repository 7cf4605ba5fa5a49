import type { Statement } from '../document.ts';
import { defineRule, hit } from './rule.ts';
import { isPlain, measure, nameOf, spans, type Measured } from './statement-cover.ts';

interface Candidate extends Measured {
  /** The condition as it is written, without space; empty without one. */
  readonly condition: string;
}

function candidate(statement: Statement, text: string): Candidate {
  const written = statement.condition;
  const condition = written === null ? '' : text.slice(written.start, written.end).replaceAll(/\s/g, '');
  return { ...measure(statement), condition };
}

/** Whether everything that `inner` says is said by `outer` already. */
function contains(outer: Candidate, inner: Candidate): boolean {
  if (outer.statement.effect !== inner.statement.effect) return false;
  if (outer.statement.conditions.length > 0 && outer.condition !== inner.condition) return false;
  return spans(outer, inner);
}

export const redundantStatement = defineRule({
  id: 'redundant-statement',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Redundant statement',
  check({ document: { statements, text } }) {
    const candidates = statements.filter(isPlain).map((statement) => candidate(statement, text));
    return candidates.flatMap((inner, at) => {
      const outer = candidates.find(
        // Of two that say the same, the later one is the redundant one.
        (other, index) => index !== at && contains(other, inner) && (index < at || !contains(inner, other)),
      );
      if (outer === undefined) return [];
      const { start } = inner.statement.range;
      return [hit({ start, end: start + 1 }, { statement: inner.statement.index + 1, other: nameOf(outer.statement) })];
    });
  },
});
