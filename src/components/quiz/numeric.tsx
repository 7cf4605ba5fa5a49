import { useId, useState, type ReactNode } from 'react';
import type { NumericQuestion } from '../../grader/index.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Html } from '../text/Html.tsx';
import { Words } from '../words/Words.tsx';
import { Account } from './Account.tsx';
import { defineForm, type FormProps } from './form.ts';
import { numberIn, written } from './numbers.ts';
import './bank.css';
import './number.css';

const words = interviewStrings.form.number;

/** What is so, in words. */
export const keyOf = ({ value, unit, tolerance }: NumericQuestion): string =>
  value === null
    ? ''
    : `${words.right(written(value), unit)}${tolerance === 0 ? '' : ` ${words.within(written(tolerance))}`}`;

/** A number, written with digits. */
function Numeric({ question, answer, marked, open, onChange }: FormProps<'numeric'>): ReactNode {
  const [text, setText] = useState(() => (answer === null ? '' : written(answer.value)));
  const id = useId();
  const { account, unit, mistaken } = question;
  const isNoNumber = text.trim() !== '' && numberIn(text) === null;
  const mistake = mistaken.find(({ value }) => value === answer?.value);
  return (
    <>
      {account.length > 0 && <Account commands={account} />}
      <div
        className="quiz-number"
        data-mark={marked === null ? undefined : marked.right ? 'right' : 'wrong'}
        data-invalid={isNoNumber}
      >
        <label htmlFor={id}>{unit === '' ? words.label : words.labelOf(unit)}</label>
        <div>
          <input
            id={id}
            className="input"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            readOnly={!open}
            aria-invalid={isNoNumber}
            aria-describedby={`${id}-problem`}
            onChange={({ target }) => {
              setText(target.value);
              const value = numberIn(target.value);
              onChange(value === null ? null : { kind: 'numeric', value });
            }}
          />
          {unit !== '' && <span>{unit}</span>}
        </div>
        <p id={`${id}-problem`} className="quiz-problem" role="status">
          {isNoNumber ? words.noNumber : ''}
        </p>
        {marked !== null && (
          <p className="quiz-key">
            <Words text={keyOf(question)} />
          </p>
        )}
        {marked?.right === false && mistake !== undefined && (
          <p>
            <Html html={mistake.says} />
          </p>
        )}
      </div>
    </>
  );
}

/** A number. */
export const numeric = defineForm('numeric', Numeric);
