import type { ReactNode } from 'react';
import { clockStrings } from '../../strings/clock.ts';

/** How far the account's clock was moved on. */
export default function Ahead({ seconds }: { readonly seconds: number }): ReactNode {
  return (
    <p className="workbench-ahead">
      <span>{clockStrings.clock}</span> {clockStrings.ahead(seconds)}
    </p>
  );
}
