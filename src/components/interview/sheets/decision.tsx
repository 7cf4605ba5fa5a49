import { interviewStrings } from '../../../strings/interview.ts';
import { Account } from '../../quiz/Account.tsx';
import Explained from '../../quiz/Explained.tsx';
import { Html } from '../../text/Html.tsx';
import { VerdictPill } from '../../words/VerdictPill.tsx';
import { Words } from '../../words/Words.tsx';
import { defineSheet } from './sheet.ts';

const words = interviewStrings.form;

export const decision = defineSheet('decision', {
  Asked: ({ question }) => (
    <>
      <Account commands={question.account} />
      <ol className="sheet-options">
        {question.asks.map(({ ask }, index) => (
          <li key={index}>
            <Words text={words.request(ask)} />
          </li>
        ))}
      </ol>
    </>
  ),
  Answered: ({ question, facts }) => (
    <ol className="sheet-decisions">
      {question.asks.map(({ ask, key, says }, index) => {
        const found = facts.decisions[index];
        return (
          <li key={index}>
            <p>
              <Words text={words.request(ask)} />
            </p>
            {key !== null && <VerdictPill verdict={key} />}
            {says !== null && (
              <p className="quiz-says">
                <Html html={says} />
              </p>
            )}
            {found !== undefined && found !== null && <Explained decision={found} />}
          </li>
        );
      })}
    </ol>
  ),
});
