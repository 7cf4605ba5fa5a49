import { useContext, useEffect, useState } from 'react';
import type { Question } from '../../grader/index.ts';
import type { Decision } from '../../iam/index.ts';
import { QuizQueriesContext } from './queries.ts';

export type Decisions =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  /** A file of the page could not be had. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'decided'; readonly list: readonly (Decision | null)[] };

/** What the account of a question decides, once that may be shown. */
export function useDecisions(question: Question, isShown: boolean): Decisions {
  const queries = useContext(QuizQueriesContext);
  const [decisions, setDecisions] = useState<Decisions>({ kind: 'none' });
  useEffect(() => {
    if (queries === null || !isShown) return;
    let isCurrent = true;
    const show = (next: Decisions): void => {
      if (isCurrent) setDecisions(next);
    };
    show({ kind: 'loading' });
    queries.decisions(question).then(
      (list) => show({ kind: 'decided', list }),
      (error: unknown) => {
        if (!(error instanceof Error)) throw error;
        show({ kind: 'missing' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [queries, question, isShown]);
  return decisions;
}
