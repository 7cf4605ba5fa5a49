import { interviewStrings } from '../../../strings/interview.ts';
import FoundWords from '../../quiz/FoundWords.tsx';
import { Html } from '../../text/Html.tsx';
import { defineSheet } from './sheet.ts';

const words = interviewStrings;

export const spotTheError = defineSheet('spot-the-error', {
  Asked: ({ question }) => (
    <>
      <p className="sheet-hint">
        {words.form.spot.document(question.policy)}. {words.form.spot.choose}
      </p>
      <pre className="sheet-lines">
        {question.document.split('\n').map((line, index) => (
          <code key={index}>{line}</code>
        ))}
      </pre>
    </>
  ),
  Answered({ question: { document, key, mistaken } }) {
    const lines = document.split('\n');
    if (key === null) return null;
    return (
      <div className="sheet-policies">
        <p className="sheet-key">{words.page.lines(key.lines)}</p>
        <pre>
          <code>{key.lines.map((line) => lines[line - 1]?.trim() ?? '').join('\n')}</code>
        </pre>
        <FoundWords found={key.found} />
        <ul className="sheet-options">
          {mistaken.map(({ line, says }) => (
            <li key={line}>
              {words.page.lines([line])}: <Html html={says} />
            </li>
          ))}
        </ul>
      </div>
    );
  },
});
