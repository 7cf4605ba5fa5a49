import { useEffect, useState, useSyncExternalStore } from 'react';
import { createProjector, type Plan, type Projector, type ProjectorView } from '../../session/workshop.ts';

export interface LiveProjector {
  readonly projector: Projector;
  readonly view: ProjectorView;
}

const noChanges = (): (() => void) => () => {};

/** The workshop of this tab; null at build and until the page is alive. */
export function useProjector(plan: Plan): LiveProjector | null {
  const [projector, setProjector] = useState<Projector | null>(null);
  useEffect(() => setProjector(createProjector(plan, tabStorage(), Date.now)), [plan]);
  const view = useSyncExternalStore(
    projector?.subscribe ?? noChanges,
    () => projector?.getSnapshot() ?? null,
    () => null,
  );
  return projector === null || view === null ? null : { projector, view };
}

function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    // The browser forbids it to this site: the page says that nothing is kept.
    return null;
  }
}

/** The time, anew every second while `ticks`. */
export function useNow(ticks: boolean): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    setNow(Date.now());
    if (!ticks) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [ticks]);
  return now;
}
