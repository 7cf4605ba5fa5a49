import { interviewStrings } from '../../../strings/interview.ts';
import { Html } from '../../text/Html.tsx';
import { defineSheet } from './sheet.ts';

const words = interviewStrings.page;

export const open = defineSheet('open', {
  isModel: true,
  Asked: () => null,
  Answered: ({ question }) => (
    <>
      <h3>{words.rubric}</h3>
      <ul className="sheet-options">
        {question.rubric.map((line) => (
          <li key={line}>
            <Html html={line} />
          </li>
        ))}
      </ul>
      {question.wrong.length > 0 && (
        <>
          <h3>{words.wrong}</h3>
          <ul className="sheet-options">
            {question.wrong.map(({ text }) => (
              <li key={text}>
                <Html html={text} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  ),
});
