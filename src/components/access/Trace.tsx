import type { ReactNode } from 'react';
import type { AppliedPolicy, Decision, ElementTrace, PolicyTrace, StatementTrace, TypeTrace } from '../../iam/index.ts';
import { accessStrings as words } from '../../strings/access.ts';
import { ScrollingCode } from '../words/ScrollingCode.tsx';
import { Words } from '../words/Words.tsx';

/** Patterns printed of one element before the rest is counted. */
const PRINTED = 5;

function patternsOf(policy: AppliedPolicy, statement: number, element: ElementTrace): readonly string[] {
  const source = policy.document.statements[statement];
  if (element.condition !== null) return element.condition.wanted;
  if (source === undefined) return [];
  if (element.element.endsWith('Principal')) return source.principal?.values.map(({ value }) => value.value) ?? [];
  const list = element.element.endsWith('Action') ? source.action : source.resource;
  return list.patterns.map((pattern) => pattern.value);
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

/** The document with one statement marked. */
function Document({
  policy,
  statement,
  open,
}: {
  readonly policy: AppliedPolicy;
  readonly statement: StatementTrace;
  readonly open: boolean;
}): ReactNode {
  const { text } = policy.document;
  const { start, end } = statement.range;
  return (
    <details className="trace-document" open={open}>
      <summary>{words.document}</summary>
      <ScrollingCode label={words.document}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </ScrollingCode>
    </details>
  );
}

interface StatementProps {
  readonly policy: AppliedPolicy;
  readonly statement: StatementTrace;
  readonly decides: boolean;
}

function Statement({ policy, statement, decides }: StatementProps): ReactNode {
  const applies = statement.delegates ? words.delegates : statement.matched ? words.applies : words.appliesNot;
  const state = decides ? words.decides : applies;
  return (
    <li className={decides ? 'trace-statement is-deciding' : 'trace-statement'}>
      <p>
        <strong>{words.effect[statement.effect]}</strong>
        <span>
          <Words text={words.statement(statement.statement + 1, statement.sid)} />
        </span>
        <em>{state}</em>
      </p>
      <ul role="list">
        {statement.elements.map((element) => (
          <Element key={element.range.start} policy={policy} statement={statement.statement} element={element} />
        ))}
      </ul>
      <Document policy={policy} statement={statement} open={decides} />
    </li>
  );
}

const viaKey = ({ via }: AppliedPolicy): string => `${via.entity} ${via.name}`;

function Type({ trace, decision }: { readonly trace: TypeTrace; readonly decision: Decision }): ReactNode {
  const ways = [...new Set(trace.policies.map(({ policy }) => viaKey(policy)))].map((way): readonly PolicyTrace[] =>
    trace.policies.filter(({ policy }) => viaKey(policy) === way),
  );
  const decides = (policy: AppliedPolicy, statement: number): boolean =>
    decision.decidedBy.some(
      (ref) =>
        ref.statement === statement &&
        ref.policy.name === policy.name &&
        ref.policy.arn === policy.arn &&
        viaKey(ref.policy) === viaKey(policy),
    );
  return (
    <div className="trace-type">
      <h4>
        {words.type[trace.type]}: {words.typeVerdict[trace.verdict]}
      </h4>
      {ways.length === 0 && <p>{decision.trace.length > 1 ? words.noIdentityPolicies : words.noPolicies}</p>}
      {ways.map((policies) => {
        const via = policies[0]?.policy.via;
        return (
          via !== undefined && (
            <section key={`${via.entity} ${via.name}`} className="trace-way">
              <h5>
                <Words text={words.via[via.entity](via.name)} />
              </h5>
              {policies.map(({ policy, statements }) => (
                <div key={policy.arn ?? policy.name} className="trace-policy">
                  <p>
                    <code>{policy.name}</code> <span>{words.placement[policy.via.placement]}</span>
                  </p>
                  <ul role="list">
                    {statements.map((statement) => (
                      <Statement
                        key={statement.statement}
                        policy={policy}
                        statement={statement}
                        decides={decides(policy, statement.statement)}
                      />
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          )
        );
      })}
    </div>
  );
}

/** How a decision came about: by policy type, by the way each policy reaches the principal, statement by statement. */
export function Trace({ decision }: { readonly decision: Decision }): ReactNode {
  return (
    <section className="trace" data-verdict={decision.verdict}>
      <h3>{words.why}</h3>
      {decision.trace.map((trace) => (
        <Type key={trace.type} trace={trace} decision={decision} />
      ))}
    </section>
  );
}
