import { interviewStrings } from '../../../strings/interview.ts';
import { CodeLines } from '../../quiz/CodeLines.tsx';
import Explained from '../../quiz/Explained.tsx';
import { PolicyHead } from '../../quiz/find-the-statement.tsx';
import { Html } from '../../text/Html.tsx';
import { VerdictPill } from '../../words/VerdictPill.tsx';
import { Words } from '../../words/Words.tsx';
import { defineSheet } from './sheet.ts';

const { form: words, page } = interviewStrings;

export const findTheStatement = defineSheet('find-the-statement', {
  Asked: ({ question }) => (
    <div className="sheet-policies">
      <p className="sheet-hint">
        <Words text={words.request(question.request)} />
      </p>
      {question.policies.map((policy, index) => (
        <div key={index} className="quiz-policy">
          <PolicyHead policy={policy} />
          {policy.statements.map(({ id, text }) => (
            <pre key={id}>
              <CodeLines text={text} />
            </pre>
          ))}
        </div>
      ))}
    </div>
  ),
  Answered({ question, facts }) {
    const [decision] = facts.decisions;
    const { key, policies, mistaken } = question;
    const all = policies.flatMap(({ name, statements }) => statements.map((each) => ({ ...each, policy: name })));
    const nameOf = (statement: string | null): string => {
      const found = all.find(({ id }) => id === statement);
      return found === undefined ? page.none : page.statement(found.policy, found.sid);
    };
    return (
      <div className="sheet-policies">
        {key !== null && (
          <p>
            <VerdictPill verdict={key.verdict} />
          </p>
        )}
        {key?.statements.length === 0 && <p>{words.statement.none}</p>}
        {all
          .filter(({ id }) => key?.statements.includes(id) === true)
          .map(({ id, text }) => (
            <pre key={id}>
              <CodeLines text={text} />
            </pre>
          ))}
        <ul className="sheet-options">
          {mistaken.map(({ statement, says }) => (
            <li key={statement}>
              <Words text={nameOf(statement)} />: <Html html={says} />
            </li>
          ))}
        </ul>
        {decision !== undefined && decision !== null && <Explained decision={decision} />}
      </div>
    );
  },
});
