import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Plan, ProjectorCommand } from '../../session/workshop.ts';
import { workshopStrings } from '../../strings/workshop.ts';
import Code from './Code.tsx';
import { actionOf, type KeyAction } from './keys.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { scrollScreen, show, toTop } from './screen-places.ts';
import { Timer } from './Timer.tsx';
import { useMore } from './useMore.ts';
import { useProjector } from './useProjector.ts';
import './screen.css';
import './projector.css';

const words = workshopStrings.projector;

interface Props {
  readonly plan: Plan;
  readonly items: readonly {
    readonly title: string;
    /** By screen, the path that shows the same. */
    readonly links: readonly (`/${string}` | null)[];
    /** Whether its code stands beside the screen; else it only shows on demand. */
    readonly aside: boolean;
  }[];
  /** Address of the agenda. */
  readonly leave: string;
}

/** The controls of the projector: the screens themselves are in the page, and are shown one at a time. */
export default function ProjectorApp({ plan, items, leave }: Props): ReactNode {
  const live = useProjector(plan);
  const view = live?.view ?? null;
  const projector = live?.projector ?? null;
  const help = useRef<HTMLDialogElement>(null);
  const code = useRef<HTMLDialogElement>(null);
  const [letters, setLetters] = useState(true);
  const [said, setSaid] = useState('');
  const [isUnderWay, setUnderWay] = useState(false);
  const item = view?.place.item ?? 0;
  const screen = view?.place.screen ?? 0;
  const running = view !== null && view.clock.since !== null;
  const more = useMore(view);
  const send = useCallback((command: ProjectorCommand) => projector?.send(command), [projector]);
  const timeUp = useCallback(() => setSaid(words.timeUp), []);

  useEffect(() => {
    if (view === null) return;
    const news = show(view);
    if (news.length > 0) setSaid(news.join(' '));
  }, [view]);

  const place = view === null ? null : `${item}.${screen}`;
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (place === null) return;
    // The first screen is what a reader finds anyway; from then on each is announced.
    if (shown.current !== null && shown.current !== place) {
      toTop();
      const count = plan.items[item]?.screens.length ?? 0;
      const where = words.screen(screen + 1, count);
      setSaid(words.now(item + 1, items.length, items[item]?.title ?? '', where));
    }
    shown.current = place;
  }, [place, item, screen, items, plan]);

  const act = useCallback(
    (action: KeyAction): void => {
      setUnderWay(true);
      switch (action) {
        case 'next':
          return send({ type: 'NEXT' });
        case 'previous':
          return send({ type: 'PREVIOUS' });
        case 'reveal':
          return send({ type: 'REVEAL' });
        case 'timer':
          setSaid(running ? words.paused : words.started);
          return send({ type: 'TIMER' });
        case 'minute':
          setSaid(words.minuteAdded);
          return send({ type: 'ADD_MINUTE' });
        case 'notes':
          return send({ type: 'NOTES' });
        case 'full':
          toggleFull().catch(() => setSaid(words.noFull));
          return;
        case 'help':
          help.current?.showModal();
          return;
        case 'code':
          // A break leads nowhere: then there is no such dialog.
          code.current?.showModal();
          return;
        case 'leave':
          location.assign(leave);
          return;
        case 'down':
          return scrollScreen(1);
        case 'up':
          return scrollScreen(-1);
      }
    },
    [send, running, leave],
  );

  // With the commit that enables the buttons: who sees them enabled may press keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (help.current?.open === true || code.current?.open === true) return;
      const onControl = event.target instanceof Element && event.target.closest('a, button, input') !== null;
      const action = actionOf(event, { onControl, letters });
      if (action === null) return;
      event.preventDefault();
      act(action);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [act, letters]);

  const button = (action: KeyAction, label: string, className = 'button', disabled = false): ReactNode => (
    <button type="button" className={className} disabled={view === null || disabled} onClick={() => act(action)}>
      {label}
    </button>
  );
  const link = items[item]?.links[screen] ?? null;
  const { revealed, reveals } = view ?? { revealed: 0, reveals: 0 };
  const screens = plan.items[item]?.screens.length ?? 1;

  return (
    <>
      <nav className="agenda" aria-label={words.agenda}>
        <ol role="list">
          {items.map(({ title }, index) => (
            <li key={title} data-state={index === item ? 'current' : index < item ? 'done' : 'ahead'}>
              <button
                type="button"
                disabled={view === null}
                aria-current={index === item ? 'step' : undefined}
                aria-label={words.goTo(index + 1, title)}
                title={title}
                onClick={() => send({ type: 'GO', item: index })}
              />
            </li>
          ))}
        </ol>
        <p>
          <span>{words.item(item + 1, items.length, items[item]?.title ?? '')}</span>
          <span>{screens > 1 && words.screen(screen + 1, screens)}</span>
        </p>
      </nav>
      <aside className="side" aria-label={words.join}>
        {link !== null && items[item]?.aside === true && <Code path={link} title={words.join} />}
      </aside>
      <div className="bar" role="group" aria-label={words.controls}>
        <Timer key={item} clock={view?.clock ?? null} onTimeUp={timeUp} />
        {button('timer', running ? words.pause : words.start)}
        {button('minute', words.minuteShort)}
        {reveals > 0 &&
          revealed < reveals &&
          button('reveal', words.revealNext(revealed, reveals), 'button button-primary')}
        {reveals > 0 && revealed === reveals && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setSaid(words.hidden);
              send({ type: 'HIDE' });
            }}
          >
            {words.hide}
          </button>
        )}
        <span className="bar-gap">{more && button('down', words.more, 'button button-quiet')}</span>
        {link !== null && button('code', words.code, 'button button-quiet')}
        {button('notes', words.notes, 'button button-quiet')}
        {button('full', words.full, 'button button-quiet')}
        {button('help', words.help, 'button button-quiet')}
        <a className="button button-quiet" href={leave}>
          {words.leave}
        </a>
        {button('previous', words.previous)}
        {button('next', words.next)}
      </div>
      <p className="kept" hidden={view === null || (view.keeps && (isUnderWay || view.opened === 'new'))}>
        {view?.keeps === false
          ? words.notKept
          : view !== null && view.opened !== 'new'
            ? words.opened[view.opened]
            : ''}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {link !== null && (
        <dialog ref={code} className="large-code" aria-label={words.join}>
          <Code path={link} title={words.join} />
          <button type="button" className="button" onClick={() => code.current?.close()}>
            {words.close}
          </button>
        </dialog>
      )}
      <KeysHelp
        dialog={help}
        letters={letters}
        onLetters={setLetters}
        onStartOver={() => {
          send({ type: 'RESTART' });
          setSaid(words.startedOver);
          help.current?.close();
        }}
      />
    </>
  );
}

async function toggleFull(): Promise<void> {
  if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
  else await document.exitFullscreen();
}
