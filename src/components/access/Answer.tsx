import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Decision, StatementRef } from '../../iam/index.ts';
import { accessStrings as words } from '../../strings/access.ts';
import { tell, tellNearest } from '../words/sentences.ts';
import { VerdictPill } from '../words/VerdictPill.tsx';
import { Words } from '../words/Words.tsx';
import { spokenFirst, type Asked } from './asked.ts';
import { Trace } from './Trace.tsx';

interface Props {
  readonly decision: Decision;
  /** A request that somebody wanted to see here: once it is answered, what the answer speaks of opens. */
  readonly asked: Asked | null;
  /** Whether the Map can show the way. */
  readonly isOnMap: boolean;
  onShow(decision: Decision): void;
}

/** The verdict in a sentence, what came nearest, and how it was decided. */
export function Answer({ decision, asked, isOnMap, onShow }: Props): ReactNode {
  const [wanted, setWanted] = useState<StatementRef | null>(null);
  const [seen, setSeen] = useState<Asked | null>(null);
  const verdict = useRef<HTMLDivElement>(null);
  const isNew = asked !== null && asked !== seen;
  const pointed = isNew && asked.pointed ? spokenFirst(decision) : null;
  const onSeen = useCallback(() => {
    setWanted(null);
    setSeen(asked);
  }, [asked]);
  const isUnpointed = isNew && pointed === null;
  useEffect(() => {
    if (!isUnpointed) return;
    verdict.current?.focus();
    onSeen();
  }, [isUnpointed, onSeen]);
  return (
    <>
      <div className="access-answer" ref={verdict} tabIndex={-1} role="group" aria-label={words.answer}>
        <VerdictPill verdict={decision.verdict} />
        <p>
          <Words text={tell(decision)[0] ?? ''} />
        </p>
        {isOnMap && (
          <button type="button" className="access-link" onClick={() => onShow(decision)}>
            {words.showOnMap}
          </button>
        )}
      </div>
      {decision.nearest.length > 0 && (
        <section className="access-nearest">
          <h3>{words.nearest}</h3>
          <ul>
            {decision.nearest.map((miss, index) => (
              <li key={index}>
                <Words text={tellNearest(miss)} />{' '}
                <button
                  type="button"
                  className="access-link"
                  aria-label={words.showLabel(miss.at.statement + 1, miss.at.policy.name)}
                  onClick={() => setWanted(miss.at)}
                >
                  {words.show}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Trace decision={decision} wanted={pointed ?? wanted} onSeen={onSeen} />
    </>
  );
}
