import { lazy, Suspense, type ReactNode } from 'react';
import type { Decision } from '../../iam/index.ts';
import type { CheckResult } from '../../grader/index.ts';
import { strings } from '../../strings/index.ts';
import type { Asked } from '../access/asked.ts';
import { MissingPart } from '../workbench/MissingPart.tsx';
import { Words } from '../words/Words.tsx';

/** Nothing fails before something was tried: the words come then. */
const Failed = lazy(() => import('./Failed.tsx').catch(() => ({ default: MissingPart })));

const words = strings.lesson.task;

interface Props {
  readonly checks: readonly CheckResult[];
  /** Before anything was tried nothing shows as failed. */
  readonly attempted: boolean;
  /** What is said of the failing check beside its reasons. */
  readonly mistake: ReactNode;
  onShow(decision: Decision): void;
  onAsk(asked: Asked): void;
}

/** The checks of a task. The first that fails is open, with its reasons. */
export function Checks({ checks, attempted, mistake, onShow, onAsk }: Props): ReactNode {
  return (
    <ul className="checks" role="list">
      {checks.map(({ id, verdict, label, reasons, decision }) => {
        const state = verdict === 'fail' && !attempted ? 'pending' : verdict;
        return (
          <li key={id} className="check" data-state={state}>
            <span className="check-icon" aria-hidden="true" />
            <p>
              <Words text={strings.checks.sentence(label)} />
              <span className="visually-hidden">: {words.checkState[state]}</span>
            </p>
            {state === 'fail' && (
              <Suspense fallback={null}>
                <Failed reasons={reasons} decision={decision} mistake={mistake} onShow={onShow} onAsk={onAsk} />
              </Suspense>
            )}
          </li>
        );
      })}
    </ul>
  );
}
