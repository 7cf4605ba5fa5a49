import type { ReactNode } from 'react';
import type { Found } from '../../grader/index.ts';
import { editorStrings } from '../../strings/editor.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Words } from '../words/Words.tsx';

const words = interviewStrings.form.spot;

/** What AWS answers to a document, or what our lint says of it. */
export default function FoundWords({ found }: { readonly found: Found }): ReactNode {
  if (found.by === 'aws')
    return (
      <div className="quiz-found">
        <p className="quiz-legend">{words.aws}</p>
        <p>
          <code>{found.message}</code>
        </p>
      </div>
    );
  const { why, fix } = editorStrings.rule(found.rule, found.values);
  return (
    <div className="quiz-found">
      <p className="quiz-legend">{words.lint}</p>
      <p>
        <Words text={why} /> <Words text={fix} />
      </p>
    </div>
  );
}
