import { useEffect, useState } from 'react';
import { emptySession, tellSurroundings, writtenSession, type Surroundings } from '../../session/exchange.ts';
import type { ExchangeQueries, Session, SessionView } from '../../session/index.ts';

/** What was told of what else decides, as things stand, and how to tell anew. */
export interface Telling {
  readonly surroundings: Surroundings;
  /** Whether the shell took it. */
  tell(surroundings: Surroundings): boolean;
}

/** Follows the account: `undo` takes back what was told. Null until the account is open. */
export function useSurroundings(session: Session | null, { phase, terminal }: SessionView): Telling | null {
  const [exchange, setExchange] = useState<ExchangeQueries | null>(null);
  /** What is on its way to the account: somebody who tells two things at once tells the second on top of the first. */
  const [pending, setPending] = useState<Surroundings | null>(null);
  useEffect(() => {
    let isWanted = true;
    void session?.queries.exchange().then((loaded) => {
      if (isWanted) setExchange(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [session]);
  const [known, setKnown] = useState<Surroundings | null>(null);
  const isOpen = phase === 'ready';
  useEffect(() => {
    if (exchange === null || !isOpen) return;
    setKnown(exchange.surroundings());
    setPending(null);
  }, [exchange, isOpen, terminal]);
  if (session === null || known === null) return null;
  return {
    surroundings: pending ?? known,
    tell(next) {
      const isTaken = tellSurroundings(session, next) === null;
      if (isTaken) setPending(next);
      return isTaken;
    },
  };
}

/** How many things the form of the session says. */
export const sessionCount = (surroundings: Surroundings): number => {
  const { mfa, ...texts } = writtenSession(surroundings);
  return Object.values(texts).filter((text) => text !== '').length + (mfa === emptySession.mfa ? 0 : 1);
};
