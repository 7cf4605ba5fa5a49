import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { startedAccounts, type ReadyAccount } from '../../session/sandbox.ts';
import { sandboxStrings } from '../../strings/sandbox.ts';
import { Words } from '../words/Words.tsx';
import { addressOf } from './origin.ts';

const words = sandboxStrings.choose;

interface Props {
  readonly accounts: readonly ReadyAccount[];
  /** The account that is open: an id, '' for the empty one, null before it is known. */
  readonly current: string | null;
  onChoose(id: string | null): void;
}

/** The menu of accounts to begin with: the empty one and those that are ready. Each is a link, so that it can be shared and opened in a tab. */
export function StartFrom({ accounts, current, onChoose }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [started, setStarted] = useState<ReadonlySet<string>>(new Set());

  const open = (): void => {
    dialog.current?.showModal();
    // A browser without storage has no saved work to tell of; the notice of the workbench says so.
    startedAccounts().then(setStarted, () => setStarted(new Set()));
  };
  const choose = (event: MouseEvent, id: string): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    dialog.current?.close();
    if (id !== current) onChoose(id === '' ? null : id);
  };
  const entry = (id: string, title: string, summary: string): ReactNode => (
    <li key={id}>
      <a
        href={addressOf(id === '' ? null : id)}
        aria-current={id === current ? 'true' : undefined}
        onClick={(event) => choose(event, id)}
      >
        <span className="start-title">{title}</span>
        <span className="start-summary">
          <Words text={summary} />
        </span>
        {id === current ? (
          <span className="start-mark">{words.openNow}</span>
        ) : (
          started.has(id) && <span className="start-mark">{words.hasWork}</span>
        )}
      </a>
    </li>
  );

  return (
    <>
      <button type="button" className="button" disabled={current === null} aria-haspopup="dialog" onClick={open}>
        {sandboxStrings.startFrom}
      </button>
      <dialog ref={dialog} className="start" aria-labelledby="start-title">
        <div className="start-sheet">
          <div className="start-head">
            <h2 id="start-title">{words.title}</h2>
            <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
              {words.close}
            </button>
          </div>
          <p className="start-lead">{words.lead}</p>
          <ul role="list">
            {entry('', sandboxStrings.empty.title, sandboxStrings.empty.summary)}
            {accounts.map(({ id, title, summary }) => entry(id, title, summary))}
          </ul>
        </div>
      </dialog>
    </>
  );
}
