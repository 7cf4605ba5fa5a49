import { startTransition, useCallback, useEffect, useState } from 'react';
import { openingView, type Session, type SessionEvent, type SessionView } from '../../session/index.ts';

/** What shows before the session is there: at build, and until the browser has made one. */
const opening = openingView();

export interface Live {
  readonly view: SessionView;
  send(event: SessionEvent): void;
}

/** The session's view, live. Without a session: opening, and events go nowhere. */
export function useSession(session: Session | null): Live {
  const [view, setView] = useState(opening);
  useEffect(() => {
    if (session === null) return;
    let isOpen = false;
    const show = (): void => {
      const next = session.getSnapshot();
      // The first view of an account draws everything at once: that may take turns with what the reader does. Later ones are prompt.
      if (isOpen) setView(next);
      else startTransition(() => setView(next));
      isOpen = next.phase !== 'opening';
    };
    show();
    return session.subscribe(show);
  }, [session]);
  const send = useCallback((event: SessionEvent) => session?.send(event), [session]);
  return { view, send };
}

/**
 * A session that begins once the page is alive, in a task of its own, so that the page can answer in between; null until then. `create`
 * must stay the same function. What it throws is thrown again while drawing, where the boundary catches it.
 */
export function useStarted<T extends { readonly session: Session }>(create: () => T): T | null {
  const [started, setStarted] = useState<T | null>(null);
  useEffect(() => {
    let made: T | null = null;
    const task = setTimeout(() => {
      try {
        made = create();
        setStarted(made);
      } catch (error) {
        setStarted(() => {
          throw error;
        });
      }
    });
    return () => {
      clearTimeout(task);
      void made?.session.stop();
    };
  }, [create]);
  return started;
}
