import { parseOperator, type QualifiedOperator } from '../../evaluation/conditions/registry.ts';
import type { ConditionEntry, Statement } from '../document.ts';
import { eachStatement, type Hit, type LintSubject } from './rule.ts';

/** What values an operator compares. */
export type Family = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IpAddress' | 'Arn' | 'Null';

const FAMILIES: readonly Family[] = ['String', 'Numeric', 'Date', 'Bool', 'Binary', 'IpAddress', 'Arn', 'Null'];

/** One key of one operator, with what the operator's name says. */
export interface Asked extends ConditionEntry, Omit<QualifiedOperator, 'operator'> {
  readonly statement: Statement;
  readonly family: Family;
  /** The operator without prefix and suffix. */
  readonly name: string;
  readonly negated: boolean;
}

/** Everything that the conditions of a statement ask. */
export const askedBy = (statement: Statement): readonly Asked[] =>
  statement.conditions.flatMap((entry): Asked[] => {
    const parsed = parseOperator(entry.operator.value);
    if (parsed === null) return [];
    const { name, negated } = parsed.operator;
    const family = FAMILIES.find((one) => name.replace(/^Not/, '').startsWith(one));
    if (family === undefined) throw new Error(`${name} belongs to no family of operators`);
    return [{ ...entry, statement, family, name, negated, ifExists: parsed.ifExists, qualifier: parsed.qualifier }];
  });

/** Checks condition by condition. */
export const eachCondition = (check: (asked: Asked, subject: LintSubject) => readonly Hit[]) =>
  eachStatement((statement, subject) => askedBy(statement).flatMap((asked) => check(asked, subject)));
