import { useEffect, useId, useRef, type ReactNode, type DragEvent } from 'react';
import { openBrought } from '../../session/exchange.ts';
import { surroundingsStrings as words } from '../../strings/exchange.ts';
import { Words } from '../words/Words.tsx';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  /** Takes what a dropped file holds; null when it is no text. */
  onFile?(text: string | null, name: string): void;
  onClose(): void;
}

/** A sheet over the page on which one part of what else applies is told. */
export function Sheet({ title, lead, children, onFile, onClose }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    if (onFile === undefined || file === undefined) return;
    event.preventDefault();
    void textOf(file).then((text) => onFile(text, file.name));
  };
  return (
    <dialog
      ref={dialog}
      className="start bring"
      aria-labelledby={heading}
      onClose={onClose}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <div className="start-sheet">
        <div className="start-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </div>
        <p className="start-lead">
          <Words text={lead} />
        </p>
        {children}
      </div>
    </dialog>
  );
}

export const textOf = async (file: File): Promise<string | null> => openBrought(await file.arrayBuffer());
