import type { ReactNode } from 'react';
import type { Decision } from '../../iam/index.ts';
import { strings } from '../../strings/index.ts';
import { Told } from '../words/Told.tsx';
import { VerdictPill } from '../words/VerdictPill.tsx';
import { Words } from '../words/Words.tsx';

/** The last decision in one sentence. The terminal announces what happened; this line is for the eye and for reading again. */
export function VerdictLine({ decision }: { readonly decision: Decision | null }): ReactNode {
  const words = strings.workbench.verdictLine;
  return (
    <div className="verdict-line" role="group" aria-label={words.label}>
      {decision === null ? (
        <p className="verdict-line-none">
          <Words text={words.none} />
        </p>
      ) : (
        <>
          <VerdictPill verdict={decision.verdict} />
          <Told decision={decision} first />
        </>
      )}
    </div>
  );
}
