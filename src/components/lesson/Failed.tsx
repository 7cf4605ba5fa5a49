import type { ReactNode } from 'react';
import type { CheckResult, ReasonPhrase } from '../../grader/index.ts';
import type { Decision, StatementRef } from '../../iam/index.ts';
import { reasonStrings } from '../../strings/reasons.ts';
import type { Asked } from '../access/asked.ts';
import Reasons from '../words/Reasons.tsx';
import { showView } from './places.ts';

const words = reasonStrings.ways;

interface Props extends Pick<CheckResult, 'reasons' | 'decision'> {
  /** What is said of the check beside its reasons. */
  readonly mistake: ReactNode;
  onShow(decision: Decision): void;
  onAsk(asked: Asked): void;
}

/** Why a check fails, and the ways to look closer. Loaded when the first one fails. */
export default function Failed({ reasons, decision, mistake, onShow, onAsk }: Props): ReactNode {
  return (
    <div className="check-reasons">
      <Reasons reasons={reasons} />
      {mistake}
      {decision !== null && (
        <p className="check-ways">
          <button
            type="button"
            className="link"
            onClick={({ currentTarget }) => {
              showView('account');
              onAsk({ decision, pointed: isPointed(decision, reasons), back: () => returnTo(currentTarget) });
            }}
          >
            {wayTo(decision, reasons)}
          </button>
          <button type="button" className="link" onClick={() => onShow(decision)}>
            {words.path}
          </button>
        </p>
      )}
    </div>
  );
}

/** What comes near is pointed at where the reasons speak of it: elsewhere it was never meant for this request. */
const speaksOfNearest = (reasons: readonly ReasonPhrase[]): boolean =>
  reasons.some(({ id }) => id.startsWith('nearest'));

const isPointed = ({ decidedBy }: Decision, reasons: readonly ReasonPhrase[]): boolean =>
  decidedBy.length > 0 || speaksOfNearest(reasons);

function wayTo({ decidedBy, nearest }: Decision, reasons: readonly ReasonPhrase[]): string {
  const [decider] = decidedBy;
  if (decider !== undefined) return words.decides(...named(decider));
  const [near] = nearest;
  return near === undefined || !speaksOfNearest(reasons) ? words.ask : words.nearest(...named(near.at));
}

function named({ policy: { name, via }, statement, sid }: StatementRef): readonly [string | number, string] {
  const isNameless = via.placement === 'resource' || via.placement === 'trust' || via.placement === 'endpoint';
  return [sid ?? statement + 1, isNameless ? words.policyOf(via.entity, via.name) : name];
}

/** To the button that led away; a check that passes by now has none, and its task is next. */
function returnTo(button: HTMLElement): void {
  showView('lesson');
  const target = button.isConnected
    ? button
    : document.querySelector<HTMLElement>('.task[data-state=open] button:enabled');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
