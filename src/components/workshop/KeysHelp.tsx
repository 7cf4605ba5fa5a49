import type { ReactNode, RefObject } from 'react';
import { workshopStrings } from '../../strings/workshop.ts';

const words = workshopStrings.projector;

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly letters: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly onStartOver: () => void;
}

/** The keys, and what one does rarely. */
export function KeysHelp({ dialog, letters, onLetters, onStartOver }: Props): ReactNode {
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{words.help}</h2>
      <dl>
        {words.keys.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="keys-letters">
        <input type="checkbox" checked={letters} onChange={(event) => onLetters(event.target.checked)} />
        {words.single}
      </label>
      <div className="keys-foot">
        <button type="button" className="button" onClick={onStartOver}>
          {words.startOver}
        </button>
        <button type="button" className="button button-primary" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </div>
    </dialog>
  );
}
