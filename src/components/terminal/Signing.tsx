import { useEffect, useState, type ReactNode } from 'react';
import type { Acting, ClockReading, Queries } from '../../session/index.ts';
import { clockStrings as words } from '../../strings/clock.ts';

/** Seconds between two looks at the clock: what is said of it is in minutes, and in seconds at the very end. */
const pause = (left: number): number => (left > 120 ? 15 : 1);

/** Who signs in place of the administrator, and how long the credentials are still good. */
export default function Signing({
  acting,
  queries,
}: {
  readonly acting: Acting;
  readonly queries: Queries;
}): ReactNode {
  const left = useTimeLeft(acting, queries);
  return (
    <p className="terminal-signing">
      <span className="visually-hidden">{words.acting(acting.name)}</span> {left !== null && words.expires(left)}
    </p>
  );
}

/** In seconds; null of credentials without an end, and until the clock is there. */
function useTimeLeft(acting: Acting, queries: Queries): number | null {
  const [clock, setClock] = useState<{ readonly read: () => ClockReading } | null>(null);
  const [reading, setReading] = useState<ClockReading | null>(null);
  useEffect(() => {
    let current = true;
    queries.clock().then(
      (read) => current && setClock({ read }),
      () => current && setClock(null),
    );
    return () => {
      current = false;
    };
  }, [queries]);
  useEffect(() => {
    if (clock === null || acting.expires === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const now = clock.read();
      setReading(now);
      if (now.left !== null) timer = setTimeout(look, pause(now.left) * 1000);
    };
    look();
    return () => clearTimeout(timer);
  }, [clock, acting]);
  return acting.expires === null ? null : (reading?.left ?? null);
}
