import { useEffect, useState } from 'react';
import type { Finding, FindingItem } from '../../session/exchange.ts';
import type { Queries, SessionView } from '../../session/index.ts';

/** What was found so far, the urgent first; pieces of one kind and severity are put together. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly done: boolean;
}

const NONE: Found = { findings: [], done: false };
const ORDER = ['high', 'medium', 'low', 'unknown'] as const satisfies readonly Finding['severity'][];

/** Looks at the account anew whenever it has changed, and tells as it goes. */
export function useFindings(queries: Queries, map: SessionView['map']): Found {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    const stop = new AbortController();
    const pieces = new Map<string, Finding>();
    const show = (done: boolean): void => {
      const findings = [...pieces.values()].toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
      setFound({ findings, done });
    };
    const look = async (): Promise<void> => {
      const exchange = await queries.exchange();
      if (stop.signal.aborted) return;
      await exchange.findings((piece) => {
        const key = `${piece.severity} ${piece.kind}`;
        const items: readonly FindingItem[] = [...(pieces.get(key)?.items ?? []), ...piece.items];
        pieces.set(key, { ...piece, items });
        show(false);
      }, stop.signal);
      if (!stop.signal.aborted) show(true);
    };
    void look();
    return () => stop.abort();
  }, [queries, map]);
  return found;
}
