import type { MatchingQuestion } from '../../../grader/index.ts';
import { interviewStrings } from '../../../strings/interview.ts';
import { rightsInOrder } from '../../quiz/matching.tsx';
import { Html } from '../../text/Html.tsx';
import { defineSheet } from './sheet.ts';

const words = interviewStrings;
const textOf = ({ rights }: MatchingQuestion, right: string): string =>
  rights.find(({ id }) => id === right)?.text ?? '';

export const matching = defineSheet('matching', {
  Asked: ({ question }) => (
    <>
      <p className="sheet-hint">{words.form.match.how}</p>
      <ul className="sheet-options">
        {question.lefts.map(({ text }) => (
          <li key={text}>
            <Html html={text} />
          </li>
        ))}
      </ul>
      <p className="sheet-hint">{words.page.choices}</p>
      <ol className="sheet-options sheet-letters">
        {rightsInOrder(question, question.id).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </>
  ),
  Answered: ({ question }) => (
    <dl className="sheet-pairs">
      {question.lefts.map(({ text, right, mistaken }) => (
        <div key={text}>
          <dt>
            <Html html={text} />
          </dt>
          <dd>
            <strong>{textOf(question, right)}</strong>
            {mistaken.map((mistake) => (
              <small key={mistake.right}>
                {textOf(question, mistake.right)}: <Html html={mistake.says} />
              </small>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  ),
});
