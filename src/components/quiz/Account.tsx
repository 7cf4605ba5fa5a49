import type { ReactNode } from 'react';
import { ScrollingCode } from '../words/ScrollingCode.tsx';
import { interviewStrings } from '../../strings/interview.ts';

/** The commands that made the account of a question. */
export function Account({ commands }: { readonly commands: readonly string[] }): ReactNode {
  const label = interviewStrings.form.account;
  return (
    <details className="quiz-account" open>
      <summary>{label}</summary>
      <ScrollingCode label={label}>{commands.join('\n')}</ScrollingCode>
    </details>
  );
}
