import { startTransition, useId, useState, type ReactNode } from 'react';
import type { PolicyTrace, Via } from '../../iam/index.ts';
import { accessStrings as words } from '../../strings/access.ts';
import type { Mark } from './marks.ts';
import { PolicyText } from './PolicyText.tsx';
import { shownAtFirst, wayTo, type Spoken, type Step } from './trace-order.ts';
import { TraceStatement } from './TraceStatement.tsx';

interface Props {
  readonly principal: string;
  readonly trace: PolicyTrace;
  readonly spoken: Spoken;
  readonly isOpenAtFirst: boolean;
  /** A statement of this policy that somebody asked to see. */
  readonly wanted: number | null;
  onSeen(): void;
}

/** One policy: the way to it, its statements, and its document with the marks. */
export function TracePolicy({ principal, trace, spoken, isOpenAtFirst, wanted, onSeen }: Props): ReactNode {
  const { policy, statements } = trace;
  const body = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const [isWhole, setWhole] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const [isRead, setRead] = useState(spoken.decides.size > 0);
  const want = wanted ?? asked;
  if (wanted !== null && (!isOpen || !isRead || shown !== wanted)) {
    setOpen(true);
    setRead(true);
    setShown(wanted);
  }
  const at = statements[shown ?? [...spoken.decides][0] ?? -1]?.range ?? null;
  const marks = statements.flatMap(({ statement, range }): readonly Mark[] => {
    if (spoken.decides.has(statement)) return [{ range, kind: 'decides' }];
    return statement === shown ? [{ range, kind: 'shown' }] : [];
  });
  const rows = isWhole ? statements : shownAtFirst(statements, spoken, shown);
  const show = (statement: number): void => {
    setRead(true);
    setShown(statement);
    setAsked(statement);
  };
  return (
    <section className="trace-policy">
      <h5>
        <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)}>
          <Way steps={wayTo(principal, trace)} via={policy.via} />
          <span className="trace-says">{words.policyVerdict[says(trace, spoken)]}</span>
        </button>
      </h5>
      <div id={body} hidden={!isOpen}>
        {isOpen && (
          <>
            <ul role="list" className={isWhole ? 'trace-statements is-whole' : 'trace-statements'}>
              {rows.map((statement) => (
                <TraceStatement
                  key={statement.statement}
                  policy={policy}
                  statement={statement}
                  decides={spoken.decides.has(statement.statement)}
                  onShow={show}
                />
              ))}
            </ul>
            {rows.length < statements.length && (
              <p className="trace-more">
                {words.showing(rows.length, statements.length)}{' '}
                <button type="button" className="access-link" onClick={() => startTransition(() => setWhole(true))}>
                  {words.showAll(statements.length)}
                </button>
              </p>
            )}
            <button
              type="button"
              className="access-link trace-document"
              aria-expanded={isRead}
              onClick={() => setRead(!isRead)}
            >
              {words.document}
            </button>
            {isRead && (
              <PolicyText
                text={policy.document.text}
                label={words.documentOf(policy.name)}
                marks={marks}
                at={at}
                wanted={want !== null}
                onSeen={() => {
                  if (asked !== null) setAsked(null);
                  if (wanted !== null) onSeen();
                }}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
}

function says({ statements }: PolicyTrace, { decides, near }: Spoken): keyof typeof words.policyVerdict {
  if (decides.size > 0) return 'decides';
  if (near.size > 0) return 'nearest';
  return statements.some(({ matched }) => matched) ? 'applies' : 'appliesNot';
}

/** "dana → Developers (group) → ReadLogs (attached)" */
function Way({ steps, via }: { readonly steps: readonly Step[]; readonly via: Via }): ReactNode {
  const kinds: Readonly<Record<Step['kind'], string>> = {
    principal: '',
    carrier: words.carrier[via.entity],
    policy: words.placement[via.placement],
  };
  return (
    <span className="trace-way">
      {steps.map(({ name, kind }, index) => (
        <span key={kind}>
          {index > 0 && <span aria-hidden="true"> → </span>}
          {name === '' ? kinds[kind] : <code>{name}</code>}
          {name !== '' && kinds[kind] !== '' && <small> ({kinds[kind]})</small>}
        </span>
      ))}
    </span>
  );
}
