import type { DocumentChange } from './change.ts';

/** A statement as parsed JSON. */
export type Statement = Readonly<Record<string, unknown>>;

/** A document whose `Statement` is a list, whatever was written. */
export interface Document {
  /** `Version` and `Id`. */
  readonly rest: Readonly<Record<string, unknown>>;
  readonly statements: readonly Statement[];
}

export type ListElement = 'Action' | 'NotAction' | 'Resource' | 'NotResource';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null for what is no policy document of identities: a statement that names a principal is none. */
export function readDocument(document: unknown): Document | null {
  if (!isRecord(document)) return null;
  const { Statement: written, ...rest } = document;
  const statements = listOf(written).filter(isRecord);
  const named = statements.some((each) => 'Principal' in each || 'NotPrincipal' in each);
  return statements.length === 0 || named ? null : { rest, statements };
}

export const writeDocument = ({ rest, statements }: Document): unknown => ({ ...rest, Statement: statements });

export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The values of an element, none where the statement does not have it. */
export const valuesOf = (statement: Statement, element: ListElement): readonly string[] =>
  listOf(statement[element]).map(String);

export const isAllow = (statement: Statement): boolean => statement['Effect'] === 'Allow';
export const isDeny = (statement: Statement): boolean => statement['Effect'] === 'Deny';

/** A statement under another name, since two of one document may not share a Sid. */
export const withoutSid = (statement: Statement): Statement => without(statement, 'Sid');

export function without(statement: Statement, element: string): Statement {
  return Object.fromEntries(Object.entries(statement).filter(([name]) => name !== element));
}

/** One entry of a condition. */
export interface Entry {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly unknown[];
}

export const entriesOf = (statement: Statement): readonly Entry[] =>
  Object.entries(isRecord(statement['Condition']) ? statement['Condition'] : {}).flatMap(([operator, keys]) =>
    Object.entries(isRecord(keys) ? keys : {}).map(([key, values]) => ({ operator, key, values: listOf(values) })),
  );

/** The statement with this condition; null where two entries would be one, since the second would be lost. */
export function withEntries(statement: Statement, entries: readonly Entry[]): Statement | null {
  const condition: Record<string, Record<string, unknown>> = {};
  const seen = new Set<string>();
  for (const { operator, key, values } of entries) {
    const name = `${operator} ${key.toLowerCase()}`;
    if (seen.has(name)) return null;
    seen.add(name);
    (condition[operator] ??= {})[key] = values.length === 1 ? values[0] : values;
  }
  const rest = without(statement, 'Condition');
  return entries.length === 0 ? rest : { ...rest, Condition: condition };
}

/** What becomes of one statement: another one, several, or null where nothing is to change. */
export type StatementChange = (statement: Statement, document: Document) => Statement | readonly Statement[] | null;

/** Changes every statement that it can. */
export const everywhere = (id: string, what: string, change: StatementChange): DocumentChange =>
  changing(id, what, change, Infinity);

/** Changes the first statement that it can. */
export const once = (id: string, what: string, change: StatementChange): DocumentChange =>
  changing(id, what, change, 1);

function changing(id: string, what: string, change: StatementChange, most: number): DocumentChange {
  return whole(id, what, (document) => {
    let changed = 0;
    const statements = document.statements.flatMap((statement) => {
      const next = changed < most ? change(statement, document) : null;
      if (next === null) return [statement];
      changed += 1;
      return next;
    });
    return changed === 0 || statements.length === 0 ? null : statements;
  });
}

/** Changes the list of statements as a whole. */
export const whole = (
  id: string,
  what: string,
  change: (document: Document) => readonly Statement[] | null,
): DocumentChange => ({
  id,
  what,
  apply(document) {
    const read = readDocument(document);
    const statements = read === null ? null : change(read);
    return read === null || statements === null ? null : writeDocument({ ...read, statements });
  },
});

/** Replaces the first entry of the condition for which `change` has another, or several. */
export function changeEntry(
  statement: Statement,
  change: (entry: Entry) => Entry | readonly Entry[] | null,
): Statement | null {
  const entries = entriesOf(statement);
  for (const [at, entry] of entries.entries()) {
    const next = change(entry);
    if (next === null) continue;
    const changed = withEntries(statement, [...entries.slice(0, at), ...[next].flat(), ...entries.slice(at + 1)]);
    if (changed !== null) return changed;
  }
  return null;
}

/** Replaces every entry for which `change` has another. */
export function changeEntries(
  statement: Statement,
  change: (entry: Entry) => Entry | readonly Entry[] | null,
): Statement | null {
  const entries = entriesOf(statement);
  let changed = false;
  const next = entries.flatMap((entry) => {
    const other = change(entry);
    changed ||= other !== null;
    return other ?? entry;
  });
  return changed ? withEntries(statement, next) : null;
}

export interface Operator {
  readonly quantifier: '' | 'ForAllValues:' | 'ForAnyValue:';
  /** `StringNotLike`. */
  readonly base: string;
  readonly suffix: '' | 'IfExists';
}

export function readOperator(written: string): Operator {
  const quantifier = (['ForAllValues:', 'ForAnyValue:'] as const).find((each) => written.startsWith(each)) ?? '';
  const rest = written.slice(quantifier.length);
  return rest.endsWith('IfExists')
    ? { quantifier, base: rest.slice(0, -'IfExists'.length), suffix: 'IfExists' }
    : { quantifier, base: rest, suffix: '' };
}

export const writeOperator = ({ quantifier, base, suffix }: Operator): string => `${quantifier}${base}${suffix}`;
