import { useState, type ReactNode } from 'react';
import type { ExchangeQueries, Queries } from '../../session/index.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { painted } from './painted.ts';
import { saveFile } from './save-file.ts';

const words = exchangeStrings.account;

interface Props {
  readonly queries: Queries | null;
  readonly disabled: boolean;
}

const WAYS = [
  { way: 'json', name: 'account.json', type: 'application/json' },
  { way: 'script', name: 'rebuild-account.sh', type: 'text/x-shellscript' },
  { way: 'pseudonymised', name: 'account-pseudonymised.json', type: 'application/json' },
] as const satisfies readonly { readonly way: keyof ExchangeQueries; readonly name: string; readonly type: string }[];

/** Files of the account as it is now. */
export function TakeAlong({ queries, disabled }: Props): ReactNode {
  const [busy, setBusy] = useState(false);
  const take = async ({ way, name, type }: (typeof WAYS)[number]): Promise<void> => {
    if (queries === null) return;
    setBusy(true);
    const exchange = await queries.exchange();
    await painted();
    saveFile(name, exchange[way](), type);
    setBusy(false);
  };
  return (
    <section className="take-along" aria-labelledby="take-along">
      <h3 id="take-along">{words.take}</h3>
      <ul role="list">
        {WAYS.map((one) => (
          <li key={one.way}>
            <button
              type="button"
              className="button button-quiet"
              disabled={disabled || busy}
              onClick={() => void take(one)}
            >
              {words[one.way]}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{busy && words.writing}</p>
      <p className="sandbox-hint">{words.pseudonymisedHint}</p>
    </section>
  );
}
