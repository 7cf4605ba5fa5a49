import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Acting, Completion, Queries } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import { MissingPart } from '../workbench/MissingPart.tsx';
import type { Typed } from './complete.ts';
import type * as LineEditing from './line-editing.ts';
import type { Recalled } from './ReverseSearch.tsx';
import { useCompletion } from './useCompletion.ts';

const words = strings.workbench.terminal;

/** Comes when somebody else signs. */
const Signing = lazy(() => import('./Signing.tsx').catch(() => ({ default: MissingPart })));

/** What the keys do to a line; it comes when the line is entered. */
const lineEditing = (): Promise<typeof LineEditing> => import('./line-editing.ts');

/** Comes with the first list. */
const Suggestions = lazy(() => import('./Suggestions.tsx').catch(() => ({ default: MissingPart })));

/** Comes with the first search. */
const ReverseSearch = lazy(() => import('./ReverseSearch.tsx').catch(() => ({ default: MissingPart })));

/** A text that someone else writes into the terminal; each one is a new object. */
export interface Draft {
  readonly text: string;
}

interface Props {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly acting: Acting | null;
  readonly disabled: boolean;
  readonly history: readonly string[];
  readonly queries: Queries | null;
  readonly draft: Draft | null;
  onSubmit(text: string): void;
  onClear(): void;
  /** Called after each key that changes the height or the text, to keep the input in sight. */
  onType(): void;
}

interface Offer {
  readonly completion: Completion;
  readonly active: number;
}

/** The line that is being typed: history, completion, ghost. */
export function Prompt({
  input,
  acting,
  disabled,
  history,
  queries,
  draft,
  onSubmit,
  onClear,
  onType,
}: Props): ReactNode {
  const [text, setText] = useState('');
  const [offer, setOffer] = useState<Offer | null>(null);
  /** Position in the history; null is the line being typed, kept in `typed`. */
  const [recalled, setRecalled] = useState<number | null>(null);
  const [typed, setTyped] = useState('');
  const [taken, setTaken] = useState<Draft | null>(null);
  const [released, setReleased] = useState(false);
  const [searching, setSearching] = useState(false);
  const [editing, setEditing] = useState<typeof LineEditing | null>(null);
  const unfinished = useRef<((text: string) => boolean) | null>(null);
  const cursor = useRef<number | null>(null);
  const listId = useId();
  const helpId = useId();

  const write = (next: Typed): void => {
    setText(next.text);
    cursor.current = next.cursor;
  };

  if (draft !== null && draft !== taken) {
    setTaken(draft);
    setText(draft.text);
    setOffer(null);
    setRecalled(null);
  }
  useEffect(() => {
    if (draft === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(draft.text.length, draft.text.length);
  }, [draft, input]);

  useLayoutEffect(() => {
    if (cursor.current === null) return;
    input.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  });
  useEffect(onType, [text, offer, onType]);

  const completion = useCompletion(queries, text);
  const ghost = disabled || offer !== null ? '' : (editing?.ghostOf(text, history, completion) ?? '');

  const submit = (line: string): void => {
    onSubmit(line);
    setText('');
    setOffer(null);
    setRecalled(null);
  };

  const recall = (step: -1 | 1): void => {
    const from = recalled ?? history.length;
    const to = from + step;
    if (to < 0 || to > history.length) return;
    if (recalled === null) setTyped(text);
    const line = to === history.length ? typed : (history[to] ?? '');
    setRecalled(to === history.length ? null : to);
    write({ text: line, cursor: line.length });
  };

  const complete = async (at: number): Promise<void> => {
    const [keys, found] = await Promise.all([lineEditing(), queries?.complete(text, at)]);
    // Typing went on meanwhile: this answer is to an older question.
    if (found === undefined || input.current?.value !== text) return;
    setEditing(keys);
    const result = keys.onTab(text, found);
    if (result.text !== text) write(result);
    if (!result.list) return;
    const again = result.text === text ? found : await queries?.complete(result.text, result.cursor);
    if (again !== undefined && again.options.length > 0) setOffer({ completion: again, active: -1 });
  };

  const take = (active: number): void => {
    const option = offer?.completion.options[active];
    if (offer === null || editing === null || option === undefined) return;
    write(editing.applyCompletion(text, offer.completion, option.text, true));
    setOffer(null);
    input.current?.focus();
  };

  const move = (step: number): void => {
    if (offer === null) return;
    const count = offer.completion.options.length;
    setOffer({ ...offer, active: (offer.active + step + count + (offer.active < 0 && step < 0 ? 1 : 0)) % count });
  };

  const endSearch = (found: Recalled, stay = false): void => {
    setSearching(false);
    if (!stay) input.current?.focus();
    if (found?.run === true) submit(found.line);
    else if (found !== null) write({ text: found.line, cursor: found.line.length });
  };

  /** Whether the key was for the open list. */
  const onListKey = (event: KeyboardEvent): boolean => {
    if (offer === null) return false;
    if (event.key === 'ArrowDown' || (event.key === 'Tab' && !event.shiftKey)) move(1);
    else if (event.key === 'ArrowUp' || event.key === 'Tab') move(-1);
    else if (event.key === 'Enter' && offer.active >= 0) take(offer.active);
    else if (event.key === 'Escape') setOffer(null);
    else {
      if (event.key !== 'Shift') setOffer(null);
      return false;
    }
    return true;
  };

  const onControl = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (!event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    switch (event.key) {
      case 'p':
        recall(-1);
        return true;
      case 'n':
        recall(1);
        return true;
      case 'l':
        onClear();
        return true;
      case 'c':
        // With a selection it is the browser's copy.
        if (event.currentTarget.selectionStart !== event.currentTarget.selectionEnd) return false;
        setText('');
        setRecalled(null);
        return true;
      case 'r':
        setSearching(true);
        return true;
      default:
        return false;
    }
  };

  /** Keys of a shell's line, which come when the line is entered. */
  const onEdit = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (event.metaKey || event.ctrlKey === event.altKey) return false;
    const key: LineEditing.Key = `${event.ctrlKey ? 'C' : 'M'}-${event.key}`;
    const edited = editing?.editLine(key, text, event.currentTarget.selectionStart, history.at(-1)) ?? null;
    if (edited !== null) {
      write(edited);
      // The cursor alone may have moved, which changes nothing that React would see.
      event.currentTarget.setSelectionRange(edited.cursor, edited.cursor);
    }
    return edited !== null;
  };

  /** Whether the terminal takes the key; what it does not take is the browser's. */
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const { selectionStart: at, selectionEnd } = event.currentTarget;
    if (onListKey(event) || onControl(event) || onEdit(event)) return true;
    switch (event.key) {
      case 'Tab':
        if (event.shiftKey || released || text.trim() === '') return false;
        void complete(at);
        return true;
      case 'Escape':
        setReleased(true);
        return true;
      case 'Enter':
        if (event.shiftKey || unfinished.current?.(text) === true) return false;
        submit(text);
        return true;
      case 'ArrowUp':
        if (text.slice(0, at).includes('\n')) return false;
        recall(-1);
        return true;
      case 'ArrowDown':
        if (recalled === null || text.slice(selectionEnd).includes('\n')) return false;
        recall(1);
        return true;
      case 'ArrowRight':
      case 'End':
        if (ghost === '' || event.shiftKey || at !== text.length) return false;
        write({ text: text + ghost, cursor: text.length + ghost.length });
        return true;
      default:
        return false;
    }
  };

  return (
    <div className="terminal-prompt">
      <span className="terminal-who" aria-hidden="true">
        {words.prompt(acting?.name ?? null)} <i>$</i>
      </span>
      {acting !== null && queries !== null && (
        <Suspense fallback={null}>
          <Signing acting={acting} queries={queries} />
        </Suspense>
      )}
      <div className="terminal-field">
        {/* The same text behind the input gives it its height and shows the ghost. */}
        <div className="terminal-mirror" aria-hidden="true">
          {text}
          <span>{ghost}</span>
          {'\u200B'}
        </div>
        <textarea
          ref={input}
          className="terminal-input"
          rows={1}
          value={text}
          disabled={disabled}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          enterKeyHint="send"
          aria-label={words.input}
          aria-describedby={helpId}
          aria-autocomplete="list"
          {...(offer === null ? {} : { 'aria-controls': listId })}
          {...(offer === null || offer.active < 0 ? {} : { 'aria-activedescendant': `${listId}-${offer.active}` })}
          onChange={(event) => {
            setText(event.target.value);
            setOffer(null);
            setRecalled(null);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (released && event.key !== 'Tab' && event.key !== 'Shift') setReleased(false);
            if (onKey(event)) event.preventDefault();
          }}
          onFocus={() => {
            void Promise.all([lineEditing(), queries?.unfinished() ?? null]).then(
              ([keys, goesOn]) => {
                setEditing(keys);
                unfinished.current = goesOn;
              },
              // Without these files the line is a field like any other, and Enter sends it.
              () => null,
            );
          }}
          onBlur={() => {
            setOffer(null);
            setReleased(false);
          }}
        />
      </div>
      {offer !== null && (
        <Suspense fallback={null}>
          <Suggestions id={listId} options={offer.completion.options} active={offer.active} onTake={take} />
        </Suspense>
      )}
      {history.length > 0 && (
        <button type="button" className="terminal-search" onClick={() => setSearching(true)}>
          {words.search}
        </button>
      )}
      {searching && (
        <Suspense fallback={null}>
          <ReverseSearch history={history} onDone={endSearch} />
        </Suspense>
      )}
      <p id={helpId} hidden>
        {words.inputHelp}
      </p>
      <p role="status" className="visually-hidden">
        {offer === null ? (released ? words.released : '') : words.suggestionsFound(offer.completion.options.length)}
      </p>
    </div>
  );
}
