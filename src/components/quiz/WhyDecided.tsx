import { lazy, Suspense, type ReactNode } from 'react';
import { interviewStrings } from '../../strings/interview.ts';
import type { Decisions } from './useDecisions.ts';

const words = interviewStrings.form;
// It brings the words of decisions and all that is behind them along.
const Explained = lazy(() =>
  import('./Explained.tsx').catch(() => ({ default: () => <p className="quiz-legend">{words.noTrace}</p> })),
);

/** Why the account decides one request of a question as it does: the trace, or what keeps it away. */
export function WhyDecided({ decisions, at }: { readonly decisions: Decisions; readonly at: number }): ReactNode {
  const decision = decisions.kind === 'decided' ? (decisions.list[at] ?? null) : null;
  return (
    <>
      {decision !== null && (
        <Suspense fallback={<p className="quiz-legend">{words.explaining}</p>}>
          <Explained decision={decision} />
        </Suspense>
      )}
      {decisions.kind === 'missing' && <p className="quiz-legend">{words.noTrace}</p>}
      {decisions.kind === 'loading' && <p className="quiz-legend">{words.explaining}</p>}
    </>
  );
}
