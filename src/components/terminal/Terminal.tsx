import { lazy, memo, Suspense, useCallback, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Queries, SessionEvent, SessionView, TerminalEntry } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import { MissingPart } from '../workbench/MissingPart.tsx';
import { Words } from '../words/Words.tsx';
import { Prompt, type Draft } from './Prompt.tsx';
import './terminal.css';

const words = strings.workbench.terminal;

/** Comes when there is something to say. */
const SaidLine = lazy(() => import('./SaidLine.tsx').catch(() => ({ default: MissingPart })));

interface EntryProps {
  readonly entry: TerminalEntry;
  /** Whether `why` would explain this very entry. */
  readonly lastDenied: boolean;
  send(event: SessionEvent): void;
}

const Entry = memo(function Entry({ entry, lastDenied, send }: EntryProps): ReactNode {
  return (
    <div className="terminal-entry">
      {entry.line !== '' && (
        <p className="terminal-line">
          <span className="terminal-who">
            {words.prompt(entry.who)} <i>$</i>
          </span>{' '}
          <span>{entry.line}</span>
        </p>
      )}
      {entry.stdout !== '' && <pre>{entry.stdout.replace(/\n$/, '')}</pre>}
      {entry.stderr !== '' && (
        <pre className="terminal-error">{entry.stderr.replace(/\n$/, '').replace(/^\n/, '')}</pre>
      )}
      <Suspense fallback={null}>
        {entry.said.map((said) => (
          <SaidLine key={said.phrase.id} said={said} />
        ))}
      </Suspense>
      {lastDenied && (
        <button
          type="button"
          className="terminal-why"
          aria-label={words.whyLabel}
          onClick={() => send({ type: 'SUBMIT', text: words.whyCommand })}
        >
          {words.why}
        </button>
      )}
    </div>
  );
});

interface Props {
  readonly view: SessionView;
  readonly queries: Queries | null;
  readonly draft: Draft | null;
  /** Beside the log. */
  readonly aside: ReactNode;
  send(event: SessionEvent): void;
}

/** Within so many px of its end the log counts as read to the end. */
const NEAR = 32;

/** A terminal of real text: a log, and an input at its end. */
export function Terminal({ view, queries, draft, aside, send }: Props): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const following = useRef(true);
  const toEnd = useCallback(() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight }), []);
  const typing = useCallback(() => {
    if (document.activeElement === input.current) toEnd();
  }, [toEnd]);

  useLayoutEffect(() => {
    if (following.current) toEnd();
  }, [view.terminal, toEnd]);

  // The pane changes its height with the window and the on-screen keyboard; the log grows when a line of it comes late.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (following.current) toEnd();
    });
    for (const { current } of [scroller, log]) if (current !== null) observer.observe(current);
    return () => observer.disconnect();
  }, [toEnd]);

  const denied = view.terminal.at(-1)?.denied === true ? view.terminal.at(-1)?.id : undefined;
  const ready = view.phase === 'ready' || view.phase === 'running';

  return (
    <section className="terminal" aria-label={words.label}>
      {/* A click on the empty part is for the input; keyboards reach the input itself. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className="terminal-scroll"
        ref={scroller}
        onScroll={({ currentTarget: at }) => {
          following.current = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR;
        }}
        onClick={(event) => {
          const selecting = getSelection()?.isCollapsed === false;
          if (!selecting && !(event.target instanceof HTMLButtonElement)) input.current?.focus({ preventScroll: true });
        }}
      >
        <div ref={log} role="log" aria-label={words.log} className="terminal-log">
          {view.terminal.length === 0 && (
            <p className="terminal-note">
              <Words text={words.welcome} />
            </p>
          )}
          {view.terminal.map((entry) => (
            <Entry key={entry.id} entry={entry} lastDenied={entry.id === denied} send={send} />
          ))}
        </div>
        <Prompt
          input={input}
          acting={view.acting}
          disabled={!ready}
          history={view.history}
          queries={queries}
          draft={draft}
          onSubmit={(text) => {
            following.current = true;
            send({ type: 'SUBMIT', text });
          }}
          onClear={() => send({ type: 'CLEAR' })}
          onType={typing}
        />
      </div>
      <p className="terminal-hints" aria-hidden="true">
        {Object.entries(words.hints).map(([id, hint]) => (
          <span key={id}>
            <Words text={hint} />
          </span>
        ))}
      </p>
      {aside}
    </section>
  );
}
