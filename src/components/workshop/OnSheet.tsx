import type { ReactNode } from 'react';
import type { Question } from '../../grader/index.ts';
import { sheets } from '../interview/sheets/sheets.ts';
import '../interview/sheets/sheets.css';
import '../quiz/bank.css';
import '../quiz/lines.css';
import '../quiz/quiz.css';
import '../quiz/statements.css';

const noFacts = { decisions: [], checks: [] };

/** A question as it reads on its own page, or its answer. */
export function OnSheet({
  question,
  part,
}: {
  readonly question: Question;
  readonly part: 'Asked' | 'Answered';
}): ReactNode {
  const Part = sheets[question.kind][part];
  return <Part question={question} facts={noFacts} />;
}
