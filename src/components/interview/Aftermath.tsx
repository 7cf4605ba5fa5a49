import type { ReactNode } from 'react';
import type { Marked, Question } from '../../grader/index.ts';
import type { Belief } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Html } from '../text/Html.tsx';
import { url } from '../url.ts';

const words = interviewStrings.after;

interface Props {
  readonly question: Question;
  readonly marked: Marked;
  readonly beliefs: readonly Belief[];
}

/** What stands below a result: the belief behind a wrong answer with the lesson on it, and where the answer is from. */
export function Aftermath({ question, marked, beliefs }: Props): ReactNode {
  const shown = beliefs.filter(({ id }) => marked.misconceptions.includes(id));
  return (
    <>
      {shown.map((belief) => (
        <BeliefNote key={belief.id} belief={belief} />
      ))}
      <p className="quiz-sources">
        {words.sources}: {question.sources.map((source) => plainSource(source)).join(' · ')} ·{' '}
        <a href={url(`/interview/${question.id}/`)}>{words.page}</a>
      </p>
    </>
  );
}

const plainSource = (source: string): string => source.replace(/^https?:\/\//, '');

/** A belief, what is so, and the lesson that shows it. */
export function BeliefNote({ belief }: { readonly belief: Belief }): ReactNode {
  const { says, truth, remedy } = belief;
  return (
    <dl className="quiz-belief">
      <div>
        <dt>{words.belief}</dt>
        <dd>
          <Html html={says} />
        </dd>
      </div>
      <div>
        <dt>{words.truth}</dt>
        <dd>
          <Html html={truth} />
          {remedy !== null && (
            <>
              {' '}
              <a href={url(`/learn/${remedy.id}/`)}>{words.remedy(remedy.title)}</a>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}
