import type { ReactNode } from 'react';
import { interviewStrings } from '../../strings/interview.ts';

const words = interviewStrings.mock;
/** Said aloud when so many minutes are left, and at no other time. */
const TOLD = [10, 5, 2, 1];

/** The time that is left: seen every second, heard now and then. */
export function Clock({ seconds }: { readonly seconds: number }): ReactNode {
  const told = TOLD.find((minutes) => seconds <= minutes * 60 && seconds > minutes * 60 - 20);
  return (
    <p className="interview-clock" data-state={seconds <= 60 ? 'last' : 'running'}>
      <span role="timer" aria-label={words.left}>
        {words.clock(seconds)}
      </span>
      <span className="visually-hidden" role="status">
        {told === undefined ? '' : words.minutesLeft(told)}
      </span>
    </p>
  );
}
