import type { Statement } from '../document.ts';
import { coverOf, type Cover } from './covers.ts';

/** A statement, ready to be asked whether it covers another one. */
export interface Measured {
  readonly statement: Statement;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly action: Cover;
  readonly resource: Cover;
}

export function measure(statement: Statement): Measured {
  const actions = statement.action.patterns.map(({ value }) => value.toLowerCase());
  const resources = statement.resource?.patterns.map(({ value }) => value) ?? [];
  return { statement, actions, resources, action: coverOf(actions), resource: coverOf(resources) };
}

/** Statements about all but something, or about principals, are not compared. */
export const isPlain = ({ action, resource, principal }: Statement): boolean =>
  !action.negated && resource?.negated === false && principal === null;

/** Whether every request that `inner` is about is one that `outer` is about, conditions aside. */
export const spans = (outer: Measured, inner: Measured): boolean =>
  inner.actions.every((one) => outer.action.find(one) !== undefined) &&
  inner.resources.every((one) => outer.resource.find(one) !== undefined);

/** How a finding names a statement: by its Sid, or by its place, from 1. */
export const nameOf = ({ sid, index }: Statement): string | number => (sid === null || sid === '' ? index + 1 : sid);
