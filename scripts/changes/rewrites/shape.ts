import type { DocumentChange } from '../change.ts';
import {
  entriesOf,
  everywhere,
  isAllow,
  isDeny,
  listOf,
  readDocument,
  valuesOf,
  whole,
  withEntries,
  without,
  withoutSid,
  type ListElement,
  type Statement,
  type StatementChange,
} from '../document.ts';

const LISTS: readonly ListElement[] = ['Action', 'NotAction', 'Resource', 'NotResource'];

/** Changes what is written for each list of a statement and each list of values of its condition. */
const eachList =
  (change: (written: unknown) => unknown): StatementChange =>
  (statement) => {
    const lists = LISTS.filter((name) => name in statement).map((name) => [name, change(statement[name])] as const);
    const condition = entriesOf(statement).map(({ operator, key, values }) => [operator, key, change(values)] as const);
    const written: Record<string, Record<string, unknown>> = {};
    for (const [operator, key, values] of condition) (written[operator] ??= {})[key] = values;
    const next = {
      ...statement,
      ...Object.fromEntries(lists),
      ...(condition.length === 0 ? {} : { Condition: written }),
    };
    return JSON.stringify(next) === JSON.stringify(statement) ? null : next;
  };

/** One statement for each value of a list. */
const split =
  (element: ListElement): StatementChange =>
  (statement) => {
    const values = valuesOf(statement, element);
    return values.length < 2 ? null : values.map((value) => ({ ...withoutSid(statement), [element]: value }));
  };

/** A copy of a statement that holds more seldom says nothing new beside it. */
const narrower: StatementChange = (statement) => {
  const entry = { operator: 'Null', key: 'aws:SourceVpc', values: ['true'] };
  const copy = withEntries(withoutSid(statement), [...entriesOf(statement), entry]);
  return copy === null ? null : [statement, copy];
};

/** Values of one key are joined by OR, and so are statements; not those of negated and of set operators. */
const POSITIVE =
  /^(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like)|IpAddress|Numeric(?:Equals|Less.*|Greater.*)|Date(?:Equals|Less.*|Greater.*)|Bool)$/;

const perValue: StatementChange = (statement) => {
  const entries = entriesOf(statement);
  const at = entries.findIndex(({ operator, values }) => POSITIVE.test(operator) && values.length > 1);
  const chosen = entries[at];
  if (chosen === undefined) return null;
  const parts = chosen.values.map((value) =>
    withEntries(
      withoutSid(statement),
      entries.map((entry, index) => (index === at ? { ...entry, values: [value] } : entry)),
    ),
  );
  return parts.some((part) => part === null) ? null : parts.filter((part) => part !== null);
};

/** Neighbours that differ in their actions alone. */
function merged(statements: readonly Statement[]): readonly Statement[] | null {
  const rest = (statement: Statement): string =>
    JSON.stringify(Object.entries(without(withoutSid(statement), 'Action')));
  const at = statements.findIndex((statement, index) => {
    const next = statements[index + 1];
    return next !== undefined && 'Action' in statement && 'Action' in next && rest(statement) === rest(next);
  });
  const [one, two] = [statements[at], statements[at + 1]];
  if (one === undefined || two === undefined) return null;
  const both = { ...withoutSid(one), Action: [...valuesOf(one, 'Action'), ...valuesOf(two, 'Action')] };
  return [...statements.slice(0, at), both, ...statements.slice(at + 2)];
}

const reversed = <T>(list: readonly T[]): readonly T[] | null => (list.length < 2 ? null : list.toReversed());

const lonely: DocumentChange = {
  id: 'statement-without-list',
  what: 'the one statement stands without a list',
  apply(document) {
    const read = readDocument(document);
    const [only, second] = read?.statements ?? [];
    const changed = read === null || second !== undefined ? null : { ...read.rest, Statement: only };
    return JSON.stringify(changed) === JSON.stringify(document) ? null : changed;
  },
};

/** How a document is laid out. */
export const shapeRewrites: readonly DocumentChange[] = [
  everywhere(
    'lists',
    'every value stands in a list',
    eachList((written) => listOf(written)),
  ),
  everywhere(
    'no-lists',
    'every single value stands without a list',
    eachList((written) =>
      Array.isArray(written) && written.length === 1 ? (written as readonly unknown[])[0] : written,
    ),
  ),
  lonely,
  whole('statements-reversed', 'the statements come in reverse', ({ statements }) => reversed(statements)),
  everywhere(
    'values-reversed',
    'values come in reverse',
    eachList((written) => (Array.isArray(written) ? (written as readonly unknown[]).toReversed() : written)),
  ),
  everywhere('elements-reversed', 'the elements of each statement come in reverse', (statement) =>
    Object.fromEntries(Object.entries(statement).toReversed()),
  ),
  everywhere('statement-per-action', 'each action has its own statement', split('Action')),
  everywhere('statement-per-resource', 'each resource has its own statement', split('Resource')),
  everywhere('statement-per-value', 'each value of a condition has its own statement', perValue),
  whole('statements-merged', 'two statements became one', ({ statements }) => merged(statements)),
  whole('sids', 'each statement has another Sid', ({ statements }) =>
    statements.map((statement, index) => ({ Sid: `Renamed${index}`, ...withoutSid(statement) })),
  ),
  whole('repeated', 'the first statement stands twice', ({ statements }) => [
    ...statements,
    ...statements.slice(0, 1).map(withoutSid),
  ]),
  everywhere('narrower-allow', 'an Allow stands beside a wider one', (statement, document) =>
    isAllow(statement) ? narrower(statement, document) : null,
  ),
  everywhere('narrower-deny', 'a Deny stands beside a wider one', (statement, document) =>
    isDeny(statement) ? narrower(statement, document) : null,
  ),
];
