import {
  Fragment,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
} from 'react';
import type { Session } from '../../session/index.ts';
import { createSandboxSession, type ReadyAccount } from '../../session/sandbox.ts';
import { sandboxStrings as words } from '../../strings/sandbox.ts';
import { Confirm } from '../lesson/Confirm.tsx';
import { url } from '../url.ts';
import { FailureBoundary } from '../workbench/Failure.tsx';
import { useSession, useStarted } from '../workbench/useSession.ts';
import { useWorkbench, Workbench } from '../workbench/Workbench.tsx';
import { MissingPart } from '../workbench/MissingPart.tsx';
import { Words } from '../words/Words.tsx';
import { addressOf, askedBy, fetchAccount, type Asked } from './origin.ts';
import { StartFrom } from './StartFrom.tsx';
import './sandbox.css';

/** What only those need who bring an account of their own. */
const Bring = lazy(() => import('../exchange/Bring.tsx').catch(() => ({ default: MissingPart })));
const ImportedAccount = lazy(() => import('../exchange/ImportedAccount.tsx').catch(() => ({ default: MissingPart })));

/** An account that somebody brought. */
type Own = Pick<ComponentProps<typeof ImportedAccount>, 'brought' | 'kept'>;

interface Props {
  /** The accounts that are ready to start from. */
  readonly accounts: readonly ReadyAccount[];
}

interface Opened extends Asked {
  readonly session: Session;
}

/** The one island of the sandbox page: the workbench over the whole window, and a few commands to begin with. */
export default function SandboxApp({ accounts }: Props): ReactNode {
  /** Counts the accounts that were opened: each gets a page of its own, with a session of its own. */
  const [visit, setVisit] = useState(0);
  const [own, setOwn] = useState<Own | null>(null);
  useEffect(() => {
    const moved = (): void => setVisit((before) => before + 1);
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  const choose = (id: string | null): void => {
    history.pushState(null, '', addressOf(id));
    setVisit(visit + 1);
  };
  const leave = (): void => {
    setOwn(null);
    setVisit(visit + 1);
  };
  if (own !== null) {
    return (
      <FailureBoundary history={() => []}>
        <Suspense fallback={null}>
          <ImportedAccount {...own} onLeave={leave} />
        </Suspense>
      </FailureBoundary>
    );
  }
  return (
    <Visit
      key={visit}
      accounts={accounts}
      isFirst={visit === 0}
      onChoose={choose}
      onBring={(brought, kept) => setOwn({ brought, kept })}
    />
  );
}

interface VisitProps extends Props {
  readonly isFirst: boolean;
  onChoose(id: string | null): void;
  onBring(brought: Own['brought'], kept: boolean): void;
}

function Visit({ accounts, ...rest }: VisitProps): ReactNode {
  const open = useCallback((): Opened => {
    const asked = askedBy(location.search, accounts);
    const id = asked.account?.id;
    const origin = id === undefined ? null : { id, load: () => fetchAccount(id) };
    return { ...asked, session: createSandboxSession({ base: url('/'), origin }) };
  }, [accounts]);
  const opened = useStarted(open);
  return (
    <FailureBoundary history={() => opened?.session.getSnapshot().history ?? []}>
      <Live opened={opened} accounts={accounts} {...rest} />
    </FailureBoundary>
  );
}

function Live({
  opened,
  accounts,
  isFirst,
  onChoose,
  onBring,
}: VisitProps & { readonly opened: Opened | null }): ReactNode {
  const live = useSession(opened?.session ?? null);
  const bench = useWorkbench();
  const [bringing, setBringing] = useState(false);
  const { view, send } = live;
  const account = opened?.account ?? null;
  const unknown = opened?.unknown ?? null;
  const { title, summary, tries } = account ?? words.empty;
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpened = opened !== null;
  // What had the focus went with the account before: the reader goes on at the name of this one.
  useEffect(() => {
    if (isOpened && !isFirst) heading.current?.focus();
  }, [isOpened, isFirst]);
  const ready = view.phase === 'ready' || view.phase === 'running';
  return (
    <div className="sandbox">
      <aside className="sandbox-side">
        <div className="sandbox-buttons">
          <StartFrom accounts={accounts} current={opened === null ? null : (account?.id ?? '')} onChoose={onChoose} />
          <button
            type="button"
            className="button button-quiet"
            disabled={opened === null}
            aria-haspopup="dialog"
            onClick={() => setBringing(true)}
          >
            {words.bring}
          </button>
          {bringing && (
            <Suspense fallback={null}>
              <Bring onOpen={onBring} onClose={() => setBringing(false)} />
            </Suspense>
          )}
          <Reset
            disabled={!ready}
            question={account === null ? words.resetAsk : words.resetReadyAsk(account.title)}
            onReset={() => send({ type: 'RESET' })}
          />
        </div>
        {unknown !== null && (
          <p className="sandbox-unknown" role="status">
            <Words text={words.unknown(unknown)} />
          </p>
        )}
        <h2 className="sandbox-account" ref={heading} tabIndex={-1} data-known={isOpened}>
          {title}
        </h2>
        <p className="sandbox-summary" data-known={isOpened}>
          <Words text={summary} />
        </p>
        <h3>{words.tryTitle}</h3>
        <ul
          className={view.terminal.length > 0 ? 'sandbox-tries is-started' : 'sandbox-tries'}
          role="list"
          data-known={isOpened}
        >
          {tries.map(({ run, shows }) => (
            <li key={run}>
              <button type="button" disabled={!ready} onClick={() => bench.write(run)}>
                <code>
                  {run.split(' ').map((word, at) => (
                    <Fragment key={at}>
                      {at > 0 && ' '}
                      <span>{word}</span>
                    </Fragment>
                  ))}
                </code>
                {shows !== null && (
                  <span className="sandbox-shows">
                    <Words text={shows} />
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
        <p className="sandbox-hint">{words.tryHint}</p>
      </aside>
      <Workbench session={opened?.session ?? null} live={live} bench={bench} />
    </div>
  );
}

interface ResetProps {
  readonly disabled: boolean;
  readonly question: string;
  onReset(): void;
}

function Reset({ disabled, question, onReset }: ResetProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const settle = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        disabled={disabled}
        ref={button}
        onClick={() => setAsking(true)}
      >
        {words.reset}
      </button>
      {asking && (
        <Confirm
          question={question}
          yes={words.resetYes}
          no={words.resetNo}
          onYes={() => {
            onReset();
            settle();
          }}
          onNo={settle}
        />
      )}
    </>
  );
}
