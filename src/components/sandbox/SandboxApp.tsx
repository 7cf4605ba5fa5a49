import { Fragment, useRef, useState, type ReactNode } from 'react';
import { createSandboxSession, type Session } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import { Confirm } from '../lesson/Confirm.tsx';
import { url } from '../url.ts';
import { FailureBoundary } from '../workbench/Failure.tsx';
import { useSession, useStarted } from '../workbench/useSession.ts';
import { useWorkbench, Workbench } from '../workbench/Workbench.tsx';
import './sandbox.css';

const words = strings.workbench.sandbox;

const openSandbox = (): { readonly session: Session } => ({ session: createSandboxSession({ base: url('/') }) });

/** The one island of the sandbox page: the workbench over the whole window, and a few commands to begin with. */
export default function SandboxApp(): ReactNode {
  const session = useStarted(openSandbox)?.session ?? null;
  return (
    <FailureBoundary history={() => session?.getSnapshot().history ?? []}>
      <Live session={session} />
    </FailureBoundary>
  );
}

function Live({ session }: { readonly session: Session | null }): ReactNode {
  const live = useSession(session);
  const bench = useWorkbench();
  const [asking, setAsking] = useState(false);
  const { view, send } = live;
  const reset = useRef<HTMLButtonElement>(null);
  const settle = (): void => {
    setAsking(false);
    reset.current?.focus();
  };
  const ready = view.phase === 'ready' || view.phase === 'running';
  return (
    <div className="sandbox">
      <aside className="sandbox-side">
        <div className="sandbox-buttons">
          <button
            type="button"
            className="button button-quiet"
            disabled={!ready}
            ref={reset}
            onClick={() => setAsking(true)}
          >
            {words.reset}
          </button>
        </div>
        {asking && (
          <Confirm
            question={words.resetAsk}
            yes={words.resetYes}
            no={words.resetNo}
            onYes={() => {
              send({ type: 'RESET' });
              settle();
            }}
            onNo={settle}
          />
        )}
        <h2>{words.tryTitle}</h2>
        <ul className={view.terminal.length > 0 ? 'sandbox-tries is-started' : 'sandbox-tries'} role="list">
          {words.tries.map((command) => (
            <li key={command}>
              <button type="button" disabled={!ready} onClick={() => bench.write(command)}>
                <code>
                  {command.split(' ').map((word, at) => (
                    <Fragment key={at}>
                      {at > 0 && ' '}
                      <span>{word}</span>
                    </Fragment>
                  ))}
                </code>
              </button>
            </li>
          ))}
        </ul>
        <p className="sandbox-hint">{words.tryHint}</p>
      </aside>
      <Workbench session={session} live={live} draft={bench.draft} face={bench.face} onFace={bench.setFace} />
    </div>
  );
}
