import { strings } from '../../../strings/index.ts';
import { interviewStrings } from '../../../strings/interview.ts';
import { Account } from '../../quiz/Account.tsx';
import { Html } from '../../text/Html.tsx';
import { Words } from '../../words/Words.tsx';
import { defineSheet } from './sheet.ts';

const words = interviewStrings.page;

export const fix = defineSheet('fix', {
  Asked({ question, facts }) {
    const { entity, name, policy } = question.policy;
    return (
      <>
        <Account commands={question.account} />
        <p className="sheet-hint">
          <Words text={interviewStrings.form.documentOf(entity, name, policy)} />
        </p>
        <pre>
          <code>{question.document}</code>
        </pre>
        <h3>{words.fails}</h3>
        <ul className="sheet-options">
          {facts.checks.map(({ id, label }) => (
            <li key={id}>
              <Words text={strings.checks.sentence(label)} />
            </li>
          ))}
        </ul>
      </>
    );
  },
  Answered: ({ question }) => (
    <>
      <h3>{words.solutions(question.solutions.length)}</h3>
      {question.solutions.map((document) => (
        <pre key={document}>
          <code>{document.trim()}</code>
        </pre>
      ))}
      <h3>{words.mistakes}</h3>
      {question.mistakes.map(({ name, document, says }) => (
        <section key={name} className="sheet-mistake">
          <p>
            <strong>{name}.</strong> <Html html={says} />
          </p>
          <pre>
            <code>{document.trim()}</code>
          </pre>
        </section>
      ))}
    </>
  ),
});
