import { useCallback, useState, type ReactNode } from 'react';
import type { Decision, StatementRef } from '../../iam/index.ts';
import { accessStrings as words } from '../../strings/access.ts';
import { tell, tellNearest } from '../words/sentences.ts';
import { VerdictPill } from '../words/VerdictPill.tsx';
import { Words } from '../words/Words.tsx';
import { Trace } from './Trace.tsx';

interface Props {
  readonly decision: Decision;
  /** Whether the Map can show the way. */
  readonly isOnMap: boolean;
  onShow(decision: Decision): void;
}

/** The verdict in a sentence, what came nearest, and how it was decided. */
export function Answer({ decision, isOnMap, onShow }: Props): ReactNode {
  const [wanted, setWanted] = useState<StatementRef | null>(null);
  const onSeen = useCallback(() => setWanted(null), []);
  return (
    <>
      <div className="access-answer">
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
      <Trace decision={decision} wanted={wanted} onSeen={onSeen} />
    </>
  );
}
