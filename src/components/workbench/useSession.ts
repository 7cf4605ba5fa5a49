import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { openingView, type Session, type SessionEvent, type SessionView } from '../../session/index.ts';

/** What shows before the session is there: at build, and until the browser has made one. */
const opening = openingView(null);
const unsubscribed = (): void => undefined;

export interface Live {
  readonly view: SessionView;
  send(event: SessionEvent): void;
}

/** The session's view, live. Without a session: opening, and events go nowhere. */
export function useSession(session: Session | null): Live {
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? unsubscribed, [session]);
  const view = useSyncExternalStore(
    subscribe,
    () => session?.getSnapshot() ?? opening,
    () => opening,
  );
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
