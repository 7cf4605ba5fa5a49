import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import {
  createBroughtSession,
  forgetKept,
  type Brought,
  type BroughtSession,
  type FindingItem,
} from '../../session/exchange.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { Confirm } from '../lesson/Confirm.tsx';
import { url } from '../url.ts';
import { useSession, useStarted } from '../workbench/useSession.ts';
import { useWorkbench, Workbench } from '../workbench/Workbench.tsx';
import { Applies, caveatOf } from './Applies.tsx';
import { Findings } from './Findings.tsx';
import { LargeMap, MOST_DRAWN, sizeOf } from './LargeMap.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { useSurroundings } from './useSurroundings.ts';
import { useWide } from './useWide.ts';
import './exchange.css';

const words = exchangeStrings.account;

interface Props {
  readonly brought: Brought;
  /** Whether it is kept on this device already. */
  readonly kept: boolean;
  /** Back to the accounts of the sandbox. */
  onLeave(): void;
}

/** The sandbox on an account that was brought: what it is, how to take it along, and the workbench with one more face. */
export default function ImportedAccount({ brought, kept: wasKept, onLeave }: Props): ReactNode {
  const open = useCallback(
    (): BroughtSession => createBroughtSession(brought, { base: url('/'), kept: wasKept }),
    [brought, wasKept],
  );
  const opened = useStarted(open);
  const session = opened?.session ?? null;
  const live = useSession(session);
  const bench = useWorkbench();
  const [around, setAround] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { setFace } = bench;
  useEffect(() => {
    heading.current?.focus();
    setFace('findings');
  }, [setFace]);

  const { view, send } = live;
  const telling = useSurroundings(session, view);
  const caveat = caveatOf(telling?.surroundings ?? {});
  const isWide = useWide();
  const reset = (): void => {
    send({ type: 'RESET' });
    // What else applies was brought as well.
    if (telling !== null && Object.keys(telling.surroundings).length > 0) telling.tell(telling.surroundings);
  };
  const ready = view.phase === 'ready' || view.phase === 'running';
  const isLarge = sizeOf(view.map) > MOST_DRAWN;
  const showOnMap = (key: string): void => {
    setAround(key);
    bench.setFace('map');
  };
  const toFindings = { back: () => bench.setFace('findings'), from: 'findings' } as const;
  const ask = async ({ entity, ask: asked }: FindingItem): Promise<void> => {
    if (session === null) return;
    const access = await session.queries.access();
    const principal = access
      .principals()
      .find(({ kind, name, role }) =>
        entity.kind === 'user' ? kind === 'user' && name === entity.name : role === entity.name,
      );
    if (principal === undefined) return;
    const request = asked ?? { action: 's3:ListAllMyBuckets', resource: '*' };
    const { decision } = access.ask({ principal: principal.key, signIn: 'access-key', ...request, context: {} });
    bench.ask({ decision, pointed: false, ...toFindings });
  };

  return (
    <div className="sandbox">
      <aside className="sandbox-side">
        <h2 className="own-title" ref={heading} tabIndex={-1}>
          {words.title(brought.report.accountId)}
        </h2>
        {caveat !== null && <p className="sandbox-summary">{caveat}</p>}
        <details className="own-account" open={isWide}>
          <summary>{words.about}</summary>
          <Applies telling={telling} accountId={brought.report.accountId} />
          <Keeping opened={opened} wasKept={wasKept} onForgotten={onLeave} />
          <button type="button" className="button button-quiet" disabled={!ready} onClick={reset}>
            {words.reset}
          </button>
          <TakeAlong queries={session?.queries ?? null} disabled={!ready} />
        </details>
      </aside>
      <Workbench
        session={session}
        live={live}
        bench={bench}
        onLight={({ request: { principal } }) => setAround(`user:${principal.slice(principal.lastIndexOf('/') + 1)}`)}
        {...(caveat === null ? {} : { caveat })}
        largeMap={
          isLarge && session !== null ? (
            <LargeMap view={view} queries={session.queries} around={around} onAround={setAround} />
          ) : undefined
        }
        more={[
          {
            id: 'findings',
            title: exchangeStrings.findings.title,
            content:
              session === null || !ready ? null : (
                <Findings
                  view={view}
                  queries={session.queries}
                  onMap={showOnMap}
                  onAccess={(item) => void ask(item)}
                  onWho={() => bench.ask(toFindings)}
                />
              ),
          },
        ]}
      />
    </div>
  );
}

interface KeepingProps {
  readonly opened: BroughtSession | null;
  readonly wasKept: boolean;
  onForgotten(): void;
}

/** Where the account is, and the ways to keep and to forget it. */
function Keeping({ opened, wasKept, onForgotten }: KeepingProps): ReactNode {
  const [kept, setKept] = useState(wasKept);
  const [refused, setRefused] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const forgetting = useRef<HTMLButtonElement>(null);
  const keep = async (): Promise<void> => {
    try {
      await opened?.keep();
      setKept(true);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setRefused(words.noStorage);
    }
  };
  const forget = async (): Promise<void> => {
    setAsking(false);
    await opened?.session.stop();
    try {
      if (kept) await forgetKept();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return setRefused(words.notForgotten);
    }
    onForgotten();
  };
  return (
    <div className="keeping">
      <p role="status">{refused ?? (kept ? words.kept : words.memory)}</p>
      <div className="bring-ways">
        {!kept && (
          <button type="button" className="button" disabled={opened === null} onClick={() => void keep()}>
            {words.keep}
          </button>
        )}
        <button
          type="button"
          className="button button-quiet"
          ref={forgetting}
          disabled={opened === null}
          onClick={() => setAsking(true)}
        >
          {words.forget}
        </button>
      </div>
      {asking && (
        <Confirm
          question={words.forgetAsk}
          yes={words.forgetYes}
          no={words.forgetNo}
          onYes={() => void forget()}
          onNo={() => {
            setAsking(false);
            forgetting.current?.focus();
          }}
        />
      )}
    </div>
  );
}
