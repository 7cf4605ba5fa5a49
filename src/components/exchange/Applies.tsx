import { useRef, useState, type ReactNode } from 'react';
import { FULL_ACCESS, type Surroundings } from '../../session/exchange.ts';
import { surroundingsStrings as words } from '../../strings/exchange.ts';
import { BucketsSheet } from './BucketsSheet.tsx';
import { ControlsSheet } from './ControlsSheet.tsx';
import { SessionSheet } from './SessionSheet.tsx';
import { sessionCount, type Telling } from './useSurroundings.ts';

const SHEETS = { controls: ControlsSheet, buckets: BucketsSheet, session: SessionSheet } as const;
const ROWS = ['controls', 'buckets', 'session'] as const;
type Row = (typeof ROWS)[number];

interface Props {
  readonly telling: Telling | null;
  readonly accountId: string;
}

/** What else decides in the account: three things that an export does not hold, each with what is known of it and the way to tell it. */
export function Applies({ telling, accountId }: Props): ReactNode {
  const [open, setOpen] = useState<Row | null>(null);
  const buttons = useRef(new Map<Row, HTMLButtonElement>());
  const Open = open === null ? null : SHEETS[open];
  const close = (): void => {
    if (open !== null) buttons.current.get(open)?.focus();
    setOpen(null);
  };
  return (
    <section className="applies" aria-labelledby="applies">
      <h3 id="applies">{words.title}</h3>
      <p className="sandbox-hint">{words.lead}</p>
      <ul role="list">
        {ROWS.map((row) => (
          <li key={row}>
            <button
              type="button"
              ref={(button) => {
                if (button !== null) buttons.current.set(row, button);
              }}
              disabled={telling === null}
              aria-haspopup="dialog"
              onClick={() => setOpen(row)}
            >
              <span>{words[row].row}</span>{' '}
              <span className="applies-state">
                {telling === null ? '' : stateOf(row, telling.surroundings, accountId)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {Open !== null && telling !== null && <Open {...telling} onClose={close} />}
    </section>
  );
}

function stateOf(row: Row, surroundings: Surroundings, accountId: string): string {
  const { ServiceControlPolicies: controls, BucketPolicies: buckets = [], SessionContext: session } = surroundings;
  switch (row) {
    case 'controls': {
      if (controls === undefined) return words.unknown;
      if (surroundings.ManagementAccountId === accountId) return words.controls.management;
      const own = controls.filter(({ PolicyName }) => PolicyName !== FULL_ACCESS);
      const places = new Set(controls.map(({ Level, Unit = '' }) => `${Level} ${Unit}`));
      return controls.length === 0 ? words.controls.state(0, 0) : words.controls.state(own.length, places.size);
    }
    case 'buckets': {
      const isAll = surroundings.AllResourcePolicies === true;
      return buckets.length === 0 && !isAll ? words.unknown : words.buckets.state(buckets.length, isAll);
    }
    case 'session':
      return session === undefined ? words.unknown : words.session.state(sessionCount(surroundings));
  }
}

/** What no verdict on the account can know; null when all was told. */
export const caveatOf = ({
  ServiceControlPolicies: controls,
  BucketPolicies: buckets = [],
  AllResourcePolicies: allResources = false,
  SessionContext: session,
}: Surroundings): string | null =>
  words.caveat({
    controls: controls !== undefined,
    buckets: buckets.map(({ Bucket }) => Bucket),
    allResources,
    session: session !== undefined,
  });
