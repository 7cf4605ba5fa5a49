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
import { Findings } from './Findings.tsx';
import { LargeMap, MOST_DRAWN, sizeOf } from './LargeMap.tsx';
import { TakeAlong } from './TakeAlong.tsx';
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
  const ready = view.phase === 'ready' || view.phase === 'running';
  const isLarge = sizeOf(view.map) > MOST_DRAWN;
  const showOnMap = (key: string): void => {
    setAround(key);
    bench.setFace('map');
  };
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
    bench.ask({ decision, pointed: false, back: () => bench.setFace('findings') });
  };

  return (
    <div className="sandbox">
      <aside className="sandbox-side">
        <h2 ref={heading} tabIndex={-1}>
          {words.title(brought.report.accountId)}
        </h2>
        <p className="sandbox-summary">{words.knows}</p>
        <Keeping opened={opened} wasKept={wasKept} onForgotten={onLeave} />
        <button type="button" className="button button-quiet" disabled={!ready} onClick={() => send({ type: 'RESET' })}>
          {words.reset}
        </button>
        <TakeAlong queries={session?.queries ?? null} disabled={!ready} />
      </aside>
      <Workbench
        session={session}
        live={live}
        draft={bench.draft}
        face={bench.face}
        asked={bench.asked}
        onFace={bench.setFace}
        caveat={words.knows}
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
                <Findings view={view} queries={session.queries} onMap={showOnMap} onAccess={(item) => void ask(item)} />
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
