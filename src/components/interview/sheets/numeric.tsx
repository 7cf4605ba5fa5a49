import { Account } from '../../quiz/Account.tsx';
import { keyOf } from '../../quiz/numeric.tsx';
import { written } from '../../quiz/numbers.ts';
import { Html } from '../../text/Html.tsx';
import { Words } from '../../words/Words.tsx';
import { defineSheet } from './sheet.ts';

export const numeric = defineSheet('numeric', {
  Asked: ({ question }) => question.account.length > 0 && <Account commands={question.account} />,
  Answered: ({ question }) => (
    <>
      <p className="sheet-key">
        <Words text={keyOf(question)} />
      </p>
      {question.mistaken.length > 0 && (
        <ul className="sheet-options">
          {question.mistaken.map(({ value, says }) => (
            <li key={value}>
              {written(value)}: <Html html={says} />
            </li>
          ))}
        </ul>
      )}
    </>
  ),
});
