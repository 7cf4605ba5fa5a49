import type { ReactNode } from 'react';
import type { CheckResult, ReasonPhrase } from '../../grader/index.ts';
import type { Decision, StatementRef } from '../../iam/index.ts';
import { reasonStrings } from '../../strings/reasons.ts';
import type { Asked } from '../access/asked.ts';
import Reasons from '../words/Reasons.tsx';

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
        <Ways decision={decision} spoken={spokenOf(decision, reasons)} onShow={onShow} onAsk={onAsk} />
      )}
    </div>
  );
}

interface WaysProps extends Pick<Props, 'onShow' | 'onAsk'> {
  readonly decision: Decision;
  readonly spoken: StatementRef | null;
}

/** To the very request in Access, opened at the statement, and to the path on the map. */
function Ways({ decision, spoken, onShow, onAsk }: WaysProps): ReactNode {
  return (
    <div className="check-ways">
      <button
        type="button"
        className="link"
        onClick={({ currentTarget }) =>
          onAsk({ decision, pointed: spoken !== null, back: () => returnTo(currentTarget) })
        }
      >
        {spoken === null ? words.ask : showing(spoken)}
      </button>
      <button type="button" className="link" onClick={() => onShow(decision)}>
        {words.path}
      </button>
    </div>
  );
}

/** The statement that the reasons speak of. One that comes near and that they leave out was never meant for this request. */
function spokenOf({ decidedBy, nearest }: Decision, reasons: readonly ReasonPhrase[]): StatementRef | null {
  const near = reasons.some(({ id }) => id.startsWith('nearest')) ? nearest[0]?.at : undefined;
  return decidedBy[0] ?? near ?? null;
}

/** A policy of a resource has no name of its own. */
function showing({ policy: { name, via }, statement, sid }: StatementRef): string {
  const isNameless = via.placement === 'resource' || via.placement === 'trust' || via.placement === 'endpoint';
  return words.show(sid ?? statement + 1, isNameless ? words.policyOf(via.entity, via.name) : name);
}

/** To the button that led away; a check that passes by now has none, and its task is next. */
function returnTo(button: HTMLElement): void {
  const target = button.isConnected
    ? button
    : document.querySelector<HTMLElement>('.task[data-state=open] button:enabled');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
