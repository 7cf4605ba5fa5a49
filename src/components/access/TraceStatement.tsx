import type { ReactNode } from 'react';
import type { AppliedPolicy, ElementTrace, StatementTrace } from '../../iam/index.ts';
import { accessStrings as words } from '../../strings/access.ts';
import { Words } from '../words/Words.tsx';

/** Patterns printed of one element before the rest is counted. */
const PRINTED = 5;

function patternsOf(policy: AppliedPolicy, statement: number, element: ElementTrace): readonly string[] {
  const source = policy.document.statements[statement];
  if (element.condition !== null) return element.condition.wanted;
  if (source === undefined) return [];
  if (element.element.endsWith('Principal')) return source.principal?.values.map(({ value }) => value.value) ?? [];
  const list = element.element.endsWith('Action') ? source.action : source.resource;
  return list?.patterns.map((pattern) => pattern.value) ?? [];
}

function outcome({ element, matched, compared, pattern, condition }: ElementTrace): string {
  if (condition !== null) {
    const found = compared === null ? words.keyMissing(condition.key) : words.keyIs(condition.key, compared);
    return matched ? words.conditionHolds(found) : words.conditionFails(found);
  }
  if (compared === null) throw new Error(`Nothing was compared with ${element}`);
  if (element === 'Principal') return pattern === null ? words.notNamed(compared) : words.namedBy(compared, pattern);
  if (element.startsWith('Not'))
    return pattern === null ? words.excludedByNone(compared) : words.excludedBy(compared, pattern);
  return pattern === null ? words.matchesNone(compared) : words.matchedBy(compared, pattern);
}

interface ElementProps {
  readonly policy: AppliedPolicy;
  readonly statement: number;
  readonly element: ElementTrace;
}

function Element({ policy, statement, element }: ElementProps): ReactNode {
  const all = patternsOf(policy, statement, element);
  // The one that matched is printed wherever it stands.
  const first = all.slice(0, PRINTED);
  const patterns =
    element.pattern === null || first.includes(element.pattern) ? first : [...first.slice(1), element.pattern];
  return (
    <li className={element.matched ? 'trace-element is-match' : 'trace-element'}>
      <span className="trace-mark" aria-hidden="true" />
      <span className="trace-name">{element.element}</span>
      <span className="trace-patterns">
        {element.condition !== null && (
          <span>
            {element.condition.operator} {element.condition.key}
          </span>
        )}
        {patterns.map((pattern) => (
          <code key={pattern} className={pattern === element.pattern ? 'is-match' : ''}>
            {pattern}
          </code>
        ))}
        {all.length > patterns.length && <small>{words.morePatterns(all.length - patterns.length)}</small>}
      </span>
      <span className="trace-outcome">
        <Words text={outcome(element)} />
      </span>
    </li>
  );
}

interface Props {
  readonly policy: AppliedPolicy;
  readonly statement: StatementTrace;
  readonly decides: boolean;
  onShow(statement: number): void;
}

/** One statement of a policy: what each of its elements was compared with. */
export function TraceStatement({ policy, statement, decides, onShow }: Props): ReactNode {
  const leaves = statement.matched && statement.effect === 'Allow' && statement.namedAs === 'account';
  const applies = leaves ? words.delegates : statement.matched ? words.applies : words.appliesNot;
  const n = statement.statement + 1;
  return (
    <li className={decides ? 'trace-statement is-deciding' : 'trace-statement'}>
      <p>
        <strong>{words.effect[statement.effect]}</strong>
        <span>
          <Words text={words.statement(n, statement.sid)} />
        </span>
        <em>{decides ? words.decides : applies}</em>
        <button
          type="button"
          className="access-link"
          aria-label={words.showInDocument(n)}
          onClick={() => onShow(statement.statement)}
        >
          {words.inDocument}
        </button>
      </p>
      <ul role="list">
        {statement.elements.map((element) => (
          <Element
            key={`${element.element} ${element.range.start}`}
            policy={policy}
            statement={statement.statement}
            element={element}
          />
        ))}
      </ul>
    </li>
  );
}
