import type { ReactNode } from 'react';
import type { Bank, KeepNotice } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Failure, FailureBoundary } from '../workbench/Failure.tsx';
import { useBank } from './useQuiz.ts';

const words = interviewStrings.drill;
const nothing = (): readonly string[] => [];

interface Props {
  /** Address of the questions. */
  readonly address: string;
  children(bank: Bank): ReactNode;
}

/** A page that asks: gets the questions, says so when it cannot, and catches what only our own bugs can throw. */
export function WithBank({ address, children }: Props): ReactNode {
  const bank = useBank(address);
  return (
    <FailureBoundary history={nothing}>
      {bank.kind === 'loading' && <p className="interview-wait">{words.opening}</p>}
      {bank.kind === 'missing' && <Again text={words.missing} onAgain={bank.retry} />}
      {bank.kind === 'loaded' && children(bank.value)}
    </FailureBoundary>
  );
}

/** What did not work, and a button to try it again. */
export function Again({ text, onAgain }: { readonly text: string; onAgain(): void }): ReactNode {
  return (
    <div className="interview-again" role="alert">
      <p>{text}</p>
      <button type="button" className="button" onClick={onAgain}>
        {words.again}
      </button>
    </div>
  );
}

/** A failure that the session reports. */
export const Failed = ({ reason }: { readonly reason: string | null }): ReactNode => (
  <Failure reason={reason ?? ''} history={[]} />
);

interface NoticeProps {
  readonly notice: KeepNotice | null;
  onDismiss(): void;
}

/** What became of keeping the answers, in one line. */
export function Notice({ notice, onDismiss }: NoticeProps): ReactNode {
  if (notice === null) return null;
  return (
    <div className="interview-notice" role="status">
      <p>{interviewStrings.notice[notice]}</p>
      <button type="button" className="button button-quiet" onClick={onDismiss}>
        {interviewStrings.notice.dismiss}
      </button>
    </div>
  );
}
