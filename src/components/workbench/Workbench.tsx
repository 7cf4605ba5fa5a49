import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Decision } from '../../iam/index.ts';
import type { Session } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import type { Asked, AskedWho } from '../access/asked.ts';
import { AccountMap } from '../map/AccountMap.tsx';
import type { Draft } from '../terminal/Prompt.tsx';
import type { FaceId, Steering } from './steering.ts';
import { Terminal } from '../terminal/Terminal.tsx';
import { Failure } from './Failure.tsx';
import { MissingPart } from './MissingPart.tsx';
import type { Live } from './useSession.ts';
import { VerdictLine } from './VerdictLine.tsx';
import { Faces, type Face } from './Faces.tsx';
import './workbench.css';

const words = strings.workbench;

const Policies = lazy(() => import('../editor/Policies.tsx').catch(() => ({ default: MissingPart })));
const Access = lazy(() => import('../access/Access.tsx').catch(() => ({ default: MissingPart })));

const Devices = lazy(() => import('../devices/Devices.tsx').catch(() => ({ default: MissingPart })));
const Notice = lazy(() => import('./Notice.tsx').catch(() => ({ default: MissingPart })));
const Ahead = lazy(() => import('./Ahead.tsx').catch(() => ({ default: MissingPart })));

interface Props {
  readonly session: Session | null;
  readonly live: Live;
  readonly bench: Bench;
  /** Stands for the Map of an account that one drawing cannot hold. */
  readonly largeMap?: ReactNode;
  readonly more?: readonly Face[];
  /** What no verdict here can know. */
  readonly caveat?: string;
  /** Told of a decision before the Map shows its way. */
  onLight?(decision: Decision): void;
}

/** One account through several faces, with the last decision and the terminal below. */
export function Workbench({ session, live, bench, largeMap, more = [], caveat, onLight }: Props): ReactNode {
  const { view, send } = live;
  const { face, draft, asked, steering } = bench;
  const onFace = steering.setFace;

  if (view.phase === 'failed') return <Failure reason={view.failure ?? ''} history={view.history} />;
  const light = (decision: Decision): void => {
    send({ type: 'LIGHT', decision });
    onLight?.(decision);
    onFace('map');
  };
  return (
    <div className="workbench" data-phase={view.phase} data-face={face}>
      {view.notice !== null && (
        <Suspense fallback={null}>
          <Notice notice={view.notice} losses={view.losses} onDismiss={() => send({ type: 'DISMISS_NOTICE' })} />
        </Suspense>
      )}
      <Faces
        chosen={face}
        onChoose={onFace}
        aside={
          <div className="workbench-aside">
            {view.waited > 0 && (
              <Suspense fallback={null}>
                <Ahead seconds={view.waited} />
              </Suspense>
            )}
            <Steps view={view} send={send} />
            <p className="workbench-account">{view.accountId === '' ? '' : words.account(view.accountId)}</p>
          </div>
        }
        faces={[
          {
            id: 'map',
            title: words.faces.map,
            content:
              session === null ? (
                <MapOpening />
              ) : (
                <Suspense fallback={<MapOpening />}>
                  {largeMap ?? <AccountMap view={view} queries={session.queries} />}
                </Suspense>
              ),
          },
          {
            id: 'policies',
            title: words.faces.policies,
            content:
              session === null ? null : (
                <Suspense fallback={<p className="face-opening">{words.openingFace}</p>}>
                  <Policies view={view} queries={session.queries} send={send} />
                </Suspense>
              ),
          },
          {
            id: 'access',
            title: words.faces.access,
            content:
              session === null ? null : (
                <Suspense fallback={<p className="face-opening">{words.openingFace}</p>}>
                  <Access view={view} queries={session.queries} asked={asked} onShow={light} />
                </Suspense>
              ),
          },
          ...more,
        ]}
      />
      {caveat !== undefined && <p className="workbench-caveat">{caveat}</p>}
      {/* Access shows a verdict of its own, and two at once would contradict each other. Policies need the room. */}
      {face === 'map' && <VerdictLine decision={view.lastDecision} />}
      <Terminal
        view={view}
        queries={session?.queries ?? null}
        draft={draft}
        send={send}
        steering={steering}
        aside={
          session !== null &&
          view.devices > 0 && (
            <Suspense fallback={null}>
              <Devices view={view} queries={session.queries} />
            </Suspense>
          )
        }
      />
    </div>
  );
}

const MapOpening = (): ReactNode => <p className="map-opening">{words.opening}</p>;

/** Back and forward through the changes of the account, also where no task is open. A used-up button keeps the focus. */
function Steps({ view, send }: Live): ReactNode {
  const step = (type: 'UNDO' | 'REDO', can: boolean, label: string, path: string): ReactNode => (
    <button
      type="button"
      className="workbench-step"
      aria-label={label}
      aria-disabled={!can}
      title={label}
      onClick={() => can && send({ type })}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
  return (
    <div className="workbench-steps">
      {step('UNDO', view.canUndo, words.steps.undo, 'M7 4 3.5 7.5 7 11M4 7.5h7.5a4.25 4.25 0 0 1 0 8.5H8')}
      {step('REDO', view.canRedo, words.steps.redo, 'm13 4 3.5 3.5L13 11m3-3.5H8.5a4.25 4.25 0 0 0 0 8.5H12')}
    </div>
  );
}

/** State of the workbench that its surroundings may steer: which face shows, what is drafted in the terminal. */
interface Bench extends Steering {
  readonly face: FaceId;
  /** What to write into the terminal; each a new object. */
  readonly draft: Draft | null;
  /** What Access is to answer. */
  readonly asked: Asked | AskedWho | null;
  /** The same functions as one value, which stays the same. */
  readonly steering: Steering;
}

export function useWorkbench(): Bench {
  const [face, setFace] = useState<FaceId>('map');
  const [draft, setDraft] = useState<Draft | null>(null);
  const [asked, setAsked] = useState<Asked | AskedWho | null>(null);
  const [steering] = useState((): Steering => ({
    setFace,
    ask(one) {
      setAsked(one);
      setFace('access');
    },
    write: (text) => setDraft({ text }),
  }));
  return { face, draft, asked, steering, ...steering };
}
