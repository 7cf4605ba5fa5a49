import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { noRecall, older, recalled, sought, type Recall } from '../../session/recall.ts';
import { recallStrings as words } from '../../strings/recall.ts';
import './recall.css';

/** What became of a search: the line, and whether it is to run. Null leaves the prompt as it was. */
export type Recalled = { readonly line: string; readonly run: boolean } | null;

interface Props {
  readonly history: readonly string[];
  /** `stay`: the focus has gone elsewhere by itself. */
  onDone(found: Recalled, stay?: boolean): void;
}

/** Keys that take what was found into the line, as in bash. */
const TAKES = new Set(['Escape', 'Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** The search that Ctrl+R begins, in the place of the line: it shows the newest command that holds what is typed. */
export default function ReverseSearch({ history, onDone }: Props): ReactNode {
  const [recall, setRecall] = useState<Recall>(noRecall);
  const input = useRef<HTMLInputElement>(null);
  const helpId = useId();
  const found = recalled(recall, history);

  useEffect(() => input.current?.focus(), []);

  const goOn = (): void => setRecall(older(recall, history));
  const finish = (run: boolean): void => onDone(found === null ? null : { line: found, run });

  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey && !event.altKey && !event.metaKey) {
      if (event.key === 'r') goOn();
      else if (event.key === 'g' || event.key === 'c') onDone(null);
      else if (event.key === 'a' || event.key === 'e') finish(false);
      else return false;
      return true;
    }
    if (event.key === 'Enter') finish(true);
    else if (TAKES.has(event.key)) finish(false);
    else return false;
    return true;
  };

  return (
    <div
      className="terminal-recall"
      role="search"
      aria-label={words.label}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onDone(null, true);
      }}
    >
      <p>
        <span aria-hidden="true">{recall.failed ? words.failedBefore : words.before}&#39;</span>
        <input
          ref={input}
          value={recall.wanted}
          size={Math.max(1, recall.wanted.length)}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          enterKeyHint="send"
          aria-label={words.input}
          aria-describedby={helpId}
          onChange={({ target }) => setRecall(sought(recall, target.value, history))}
          onKeyDown={(event) => {
            if (!event.nativeEvent.isComposing && onKey(event)) event.preventDefault();
          }}
        />
        <span aria-hidden="true">&#39;: </span>
        <Found line={found} wanted={recall.failed ? '' : recall.wanted} />
      </p>
      {/* Keyboards have keys for these; a phone has not. The search ends when its field loses the focus, so a button must not take it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="terminal-recall-buttons" onMouseDown={(event) => event.preventDefault()}>
        <button type="button" onClick={goOn}>
          {words.older}
        </button>
        <button type="button" disabled={found === null} onClick={() => finish(true)}>
          {words.run}
        </button>
        <button type="button" disabled={found === null} onClick={() => finish(false)}>
          {words.take}
        </button>
        <button type="button" onClick={() => onDone(null)}>
          {words.leave}
        </button>
      </div>
      <p id={helpId} hidden>
        {words.help}
      </p>
      <p role="status" className="visually-hidden">
        {recall.failed ? words.failed(recall.wanted, found) : found !== null && words.found(found)}
      </p>
    </div>
  );
}

/** The command, with the part that was looked for marked. */
function Found({ line, wanted }: { readonly line: string | null; readonly wanted: string }): ReactNode {
  if (line === null) return null;
  const at = wanted === '' ? -1 : line.indexOf(wanted);
  if (at === -1) return <span>{line}</span>;
  return (
    <span>
      {line.slice(0, at)}
      <mark>{wanted}</mark>
      {line.slice(at + wanted.length)}
    </span>
  );
}
