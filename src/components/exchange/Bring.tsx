import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { openBrought, readBrought, readKept, type Brought, type ImportProblem } from '../../session/exchange.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { url } from '../url.ts';
import { ScrollingCode } from '../words/ScrollingCode.tsx';
import { Words } from '../words/Words.tsx';
import { painted } from './painted.ts';
import { Report } from './Report.tsx';
import './exchange.css';

const words = exchangeStrings.bring;

interface Props {
  onOpen(brought: Brought, kept: boolean): void;
  onClose(): void;
}

type Kept = Awaited<ReturnType<typeof readKept>>;

/** What the sheet shows: a place to put the export, what is wrong with it, or what was taken. */
type Sheet =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly problem: ImportProblem }
  | { readonly kind: 'no-text'; readonly name: string }
  | { readonly kind: 'read'; readonly brought: Brought };

const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** The sheet on which an account is brought: paste, choose or drop an export, look at what was taken, open it. */
export default function Bring({ onOpen, onClose }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sheet, setSheet] = useState<Sheet>({ kind: 'asking' });
  const [text, setText] = useState('');
  const [kept, setKept] = useState<Kept>(null);

  useEffect(() => {
    dialog.current?.showModal();
    // A browser without storage has kept nothing.
    readKept().then(setKept, () => setKept(null));
  }, []);
  const read = async (from: string, at = now): Promise<Brought | null> => {
    setSheet({ kind: 'reading' });
    // The sheet says so before the page is busy.
    await painted();
    const answer = await readBrought(from, { base: url('/'), now: at });
    if (answer.ok) return answer.value;
    setSheet({ kind: 'refused', problem: answer.error });
    return null;
  };
  const bring = async (from: string): Promise<void> => {
    const brought = await read(from);
    if (brought !== null) setSheet({ kind: 'read', brought });
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const found = openBrought(await file.arrayBuffer());
    if (found === null) return setSheet({ kind: 'no-text', name: file.name });
    return bring(found);
  };
  const openKept = async ({ text: from, at }: NonNullable<Kept>): Promise<void> => {
    const brought = await read(from, () => at);
    if (brought === null) return;
    dialog.current?.close();
    onOpen(brought, true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };

  return (
    <dialog
      ref={dialog}
      className="start bring"
      aria-labelledby="bring-title"
      onClose={onClose}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <div className="start-sheet">
        <div className="start-head">
          <h2 id="bring-title">{words.title}</h2>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </div>
        {sheet.kind === 'read' ? (
          <Report
            report={sheet.brought.report}
            onAgain={() => setSheet({ kind: 'asking' })}
            onOpen={() => {
              dialog.current?.close();
              onOpen(sheet.brought, false);
            }}
          />
        ) : (
          <>
            <p className="start-lead">{words.lead}</p>
            <ScrollingCode label={words.commandLabel}>{words.command}</ScrollingCode>
            {kept !== null && (
              <p>
                <button type="button" className="button" onClick={() => void openKept(kept)}>
                  {words.openKept(kept.accountId)}
                </button>
              </p>
            )}
            <label className="bring-label">
              {words.paste}
              <textarea
                className="bring-text"
                rows={6}
                spellCheck={false}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </label>
            <div className="bring-ways">
              <button
                type="button"
                className="button"
                disabled={text.trim() === '' || sheet.kind === 'reading'}
                onClick={() => void bring(text)}
              >
                {words.read}
              </button>
              <label className="bring-file">
                {words.file}
                <input
                  type="file"
                  accept=".json,.txt,application/json"
                  onChange={(event) => {
                    void take(event.target.files?.[0]);
                    event.target.value = '';
                  }}
                />
              </label>
              <span>{words.drop}</span>
            </div>
            <div role="status">
              {sheet.kind === 'reading' && <p>{words.reading}</p>}
              {sheet.kind === 'no-text' && (
                <p className="bring-refused">
                  <Words text={words.cannotRead(sheet.name)} />
                </p>
              )}
              {sheet.kind === 'refused' && (
                <p className="bring-refused">
                  <strong>{exchangeStrings.at(sheet.problem.line, sheet.problem.column)}.</strong>{' '}
                  <Words text={exchangeStrings.refusal(sheet.problem.phrase)} />
                </p>
              )}
            </div>
          </>
        )}
      </div>
    </dialog>
  );
}
