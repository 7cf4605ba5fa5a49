import { lazy, memo, Suspense, useCallback, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Queries, SessionEvent, SessionView, TerminalEntry } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import { MissingPart } from '../workbench/MissingPart.tsx';
import type { Steering } from '../workbench/steering.ts';
import { Words } from '../words/Words.tsx';
import { Prompt, type Draft } from './Prompt.tsx';
import './terminal.css';

const words = strings.workbench.terminal;

/** Comes when there is something to say. */
const Aftermath = lazy(() => import('./Aftermath.tsx').catch(() => ({ default: MissingPart })));

interface Around {
  readonly steering: Steering;
  send(event: SessionEvent): void;
}

interface EntryProps extends Around {
  readonly entry: TerminalEntry;
  readonly isLast: boolean;
}

const Entry = memo(function Entry({ entry, ...around }: EntryProps): ReactNode {
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
      {printed(entry).map(({ to, text }, at) =>
        /^-+\n\|/.test(text) ? (
          // A table is read in columns, so it scrolls. The rule knows no scrolling regions; WCAG 2.1.1 asks for the tab stop.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <pre key={at} className="terminal-table" tabIndex={0} role="group" aria-label={words.table}>
            {text.trimEnd()}
          </pre>
        ) : (
          <pre key={at} className={to === 'stderr' ? 'terminal-error' : undefined}>
            {text.replace(/\n$/, '').replace(to === 'stderr' ? /^\n/ : '', '')}
          </pre>
        ),
      )}
      {(entry.denied || entry.said.length > 0) && (
        <Suspense fallback={null}>
          <Aftermath entry={entry} {...around} />
        </Suspense>
      )}
    </div>
  );
});

/** What a line printed, piece by piece. */
const printed = ({ pieces, stdout, stderr }: TerminalEntry): NonNullable<TerminalEntry['pieces']> =>
  pieces ??
  (
    [
      { to: 'stdout', text: stdout },
      { to: 'stderr', text: stderr },
    ] as const
  ).filter(({ text }) => text !== '');

interface Props extends Around {
  readonly view: SessionView;
  readonly queries: Queries | null;
  readonly draft: Draft | null;
  /** Beside the log. */
  readonly aside: ReactNode;
}

/** Within so many px of its end the log counts as read to the end. */
const NEAR = 32;

/** A terminal of real text: a log, and an input at its end. */
export function Terminal({ view, queries, draft, aside, ...around }: Props): ReactNode {
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

  const { send } = around;
  const last = view.terminal.at(-1);
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
            <Entry key={entry.id} entry={entry} isLast={entry === last} {...around} />
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
