import type { ReactNode } from 'react';
import type { Decision } from '../../iam/index.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Trace } from '../access/Trace.tsx';
import { tell } from '../words/sentences.ts';
import { Words } from '../words/Words.tsx';

/** A decision in a few sentences, and folded away the whole way it took. */
export default function Explained({ decision }: { readonly decision: Decision }): ReactNode {
  return (
    <>
      {tell(decision).map((sentence) => (
        <p key={sentence}>
          <Words text={sentence} />
        </p>
      ))}
      <details className="quiz-trace">
        <summary>{interviewStrings.form.trace}</summary>
        <Trace decision={decision} />
      </details>
    </>
  );
}
