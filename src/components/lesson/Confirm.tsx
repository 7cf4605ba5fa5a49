import { useEffect, useRef, type ReactNode } from 'react';
import { Words } from '../words/Words.tsx';

interface Props {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  onYes(): void;
  onNo(): void;
}

/** Asks once more, in place. The focus goes to the harmless answer. */
export function Confirm({ question, yes, no, onYes, onNo }: Props): ReactNode {
  const harmless = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    harmless.current?.focus();
  }, []);
  return (
    <div
      className="confirm"
      role="alertdialog"
      aria-label={question.replaceAll('**', '')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <p>
        <Words text={question} />
      </p>
      <button type="button" className="button" onClick={onYes}>
        {yes}
      </button>
      <button type="button" className="button button-quiet" ref={harmless} onClick={onNo}>
        {no}
      </button>
    </div>
  );
}
