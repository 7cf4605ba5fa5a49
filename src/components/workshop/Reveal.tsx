import type { ReactNode } from 'react';

interface Props {
  /** From 1: with which press it is shown. */
  readonly at: number;
  readonly children: ReactNode;
  readonly className?: string;
}

/** Something that the room sees when the facilitator reveals it. Drawn at build, hidden; the projector shows it by its number. */
export function Reveal({ at, children, className = '' }: Props): ReactNode {
  return (
    <div className={`reveal ${className}`.trim()} data-reveal={at} hidden>
      {children}
    </div>
  );
}
