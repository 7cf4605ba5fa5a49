import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Bank, QuizSession } from '../../session/drill.ts';

/** The bank on its way to the page. */
export type Loading<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing'; retry(): void }
  | { readonly kind: 'loaded'; readonly value: T };

/** Gets the questions, which the build has made. */
export function useBank(address: string): Loading<Bank> {
  const [bank, setBank] = useState<Bank | 'missing' | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setBank(null);
    setAttempt((before) => before + 1);
  }, []);
  useEffect(() => {
    const stopped = new AbortController();
    fetchBank(address, stopped.signal).then(setBank, (error: unknown) => {
      if (stopped.signal.aborted) return;
      if (!(error instanceof Error)) throw error;
      setBank('missing');
    });
    return () => stopped.abort();
  }, [address, attempt]);
  if (bank === null) return { kind: 'loading' };
  return bank === 'missing' ? { kind: 'missing', retry } : { kind: 'loaded', value: bank };
}

async function fetchBank(address: string, signal: AbortSignal): Promise<Bank> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  // INVARIANT: written at build by `questions.json.ts` from a `Bank`.
  const bank: Bank = await response.json();
  return bank;
}

/** A session that lives as long as the page shows it; null before. `create` must stay the same function. */
export function useQuiz<Session extends { stop(): Promise<void> }>(create: () => Session): Session | null {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const made = create();
    setSession(made);
    return () => void made.stop();
  }, [create]);
  return session;
}

/** What a session shows, live. */
export function useView<View, Event>(session: QuizSession<View, Event>): View {
  return useSyncExternalStore(session.subscribe, session.getSnapshot, session.getSnapshot);
}
