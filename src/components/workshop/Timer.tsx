import { useEffect, type ReactNode } from 'react';
import { remainingAt, type Clock } from '../../session/workshop.ts';
import { workshopStrings } from '../../strings/workshop.ts';
import { minutesAndSeconds } from './time.ts';
import { useNow } from './useProjector.ts';

const words = workshopStrings.projector;

interface Props {
  /** Null until the page is alive. */
  readonly clock: Clock | null;
  readonly onTimeUp: () => void;
}

/** What is left of the item's time, or how much it is over: in words, and on a filled ground. */
export function Timer({ clock, onTimeUp }: Props): ReactNode {
  const now = useNow(clock !== null && clock.since !== null);
  // The interval may be behind a clock that was started this moment.
  const left = clock === null ? 0 : remainingAt(clock, Math.max(now, clock.since ?? 0));
  const over = clock !== null && left <= 0;
  const ended = over && clock.since !== null;
  useEffect(() => {
    if (ended) onTimeUp();
  }, [ended, onTimeUp]);
  return (
    <p className="timer" role="timer" aria-label={words.timer} data-over={over} data-running={clock?.since !== null}>
      {clock === null ? '' : over ? words.over(minutesAndSeconds(left)) : words.left(minutesAndSeconds(left))}
    </p>
  );
}
