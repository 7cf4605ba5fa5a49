import { createContext } from 'react';
import type { QuizQueries } from '../../session/drill.ts';

/** What the forms of the bank ask of the account. Null where a page has no account to ask: then they show less. */
export const QuizQueriesContext = createContext<QuizQueries | null>(null);
