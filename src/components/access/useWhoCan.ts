import { useEffect, useState } from 'react';
import type { AccessQueries, SessionView, Whoever, WhoQuestion } from '../../session/index.ts';

interface Found {
  readonly question: WhoQuestion;
  readonly account: SessionView['map'];
  readonly whoever: Whoever;
}

/**
 * Who may, asked anew whenever the question or the account is another object; null as long as there is nothing to show for this question. What goes
 * wrong is thrown while drawing, where the boundary catches it.
 */
export function useWhoCan(
  access: AccessQueries,
  question: WhoQuestion | null,
  account: SessionView['map'],
): Whoever | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (question === null) return undefined;
    const stop = new AbortController();
    const tell = (whoever: Whoever): void => setFound({ question, account, whoever });
    access.whoCan(question, tell, stop.signal).catch((error: unknown) =>
      setFound(() => {
        throw error;
      }),
    );
    return () => stop.abort();
  }, [access, question, account]);
  return found !== null && found.question === question && found.account === account ? found.whoever : null;
}
