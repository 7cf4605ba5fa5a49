import { useCallback, useSyncExternalStore } from 'react';
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
