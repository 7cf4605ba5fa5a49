import type { ReactNode } from 'react';
import { interviewStrings } from '../../strings/interview.ts';

/** The commands that made the account of a question. */
export function Account({ commands }: { readonly commands: readonly string[] }): ReactNode {
  const label = interviewStrings.form.account;
  return (
    <details className="quiz-account" open>
      <summary>{label}</summary>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={label}>
        <code>{commands.join('\n')}</code>
      </pre>
    </details>
  );
}
