import type { Statement } from '../document.ts';
import { coverOf, type Cover } from './covers.ts';
import { defineRule, hit } from './rule.ts';

interface Measured {
  readonly statement: Statement;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly action: Cover;
  readonly resource: Cover;
  /** The condition as it is written, without space; empty without one. */
  readonly condition: string;
}

function measure(statement: Statement, text: string): Measured {
  const actions = statement.action.patterns.map(({ value }) => value.toLowerCase());
  const resources = statement.resource.patterns.map(({ value }) => value);
  const written = statement.condition;
  const condition = written === null ? '' : text.slice(written.start, written.end).replaceAll(/\s/g, '');
  return { statement, actions, resources, action: coverOf(actions), resource: coverOf(resources), condition };
}

/** Whether everything that `inner` says is said by `outer` already. */
function contains(outer: Measured, inner: Measured): boolean {
  if (outer.statement.effect !== inner.statement.effect) return false;
  if (outer.statement.conditions.length > 0 && outer.condition !== inner.condition) return false;
  return (
    inner.actions.every((one) => outer.action.find(one) !== undefined) &&
    inner.resources.every((one) => outer.resource.find(one) !== undefined)
  );
}

/** Statements about all but something, or about principals, are left alone. */
const isPlain = ({ action, resource, principal }: Statement): boolean =>
  !action.negated && !resource.negated && principal === null;

export const redundantStatement = defineRule({
  id: 'redundant-statement',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Redundant statement',
  check({ document: { statements, text } }) {
    const measured = statements.filter(isPlain).map((statement) => measure(statement, text));
    return measured.flatMap((inner, at) => {
      const outer = measured.find(
        // Of two that say the same, the later one is the redundant one.
        (other, index) => index !== at && contains(other, inner) && (index < at || !contains(inner, other)),
      );
      if (outer === undefined) return [];
      const { start } = inner.statement.range;
      const { sid, index } = outer.statement;
      const other = sid === null || sid === '' ? index + 1 : sid;
      return [hit({ start, end: start + 1 }, { statement: inner.statement.index + 1, other })];
    });
  },
});
