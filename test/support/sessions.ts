import type { Session, SessionView } from '../../src/session/index.ts';

/** Waits until the view is as it should be; the test's own time limit ends it otherwise. */
export function until(session: Session, holds: (view: SessionView) => boolean): Promise<SessionView> {
  return new Promise((resolve) => {
    const look = (): void => {
      const view = session.getSnapshot();
      if (!holds(view)) return;
      stop();
      resolve(view);
    };
    const stop = session.subscribe(look);
    look();
  });
}

export const idle = ({ phase }: SessionView): boolean => phase === 'ready' || phase === 'failed';

/** Types into the terminal and waits until all of it has run. */
export async function type(session: Session, text: string): Promise<SessionView> {
  session.send({ type: 'SUBMIT', text });
  return until(session, idle);
}
