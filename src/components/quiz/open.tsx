import { useId, type ReactNode } from 'react';
import { interviewStrings } from '../../strings/interview.ts';
import { Html } from '../text/Html.tsx';
import { defineForm, type FormProps } from './form.ts';
import './bank.css';

const words = interviewStrings.form;
/** As much as one says in a few minutes; every answer is kept. */
const LONGEST = 4000;

/** A free answer. It is held against the model answer elsewhere; once marked, the lines of the rubric show what was in it. */
function OpenForm({ question, answer, marked, open, onChange }: FormProps<'open'>): ReactNode {
  const id = useId();
  const text = answer?.text ?? '';
  return (
    <>
      <div className="quiz-text">
        <label htmlFor={id}>{words.open}</label>
        {open ? (
          <>
            <textarea
              id={id}
              className="input"
              rows={7}
              maxLength={LONGEST}
              value={text}
              aria-describedby={`${id}-hint`}
              onChange={(event) => onChange({ kind: 'open', text: event.target.value, met: [] })}
            />
            <p id={`${id}-hint`} className="quiz-legend">
              {words.openHint}
            </p>
          </>
        ) : (
          <p id={id} className="quiz-said">
            {text.trim() === '' ? interviewStrings.compare.spoken : text}
          </p>
        )}
      </div>
      {marked !== null && (
        <ul className="quiz-checks" role="list">
          {question.rubric.map((line, index) => (
            <li key={line} data-mark={marked.parts[index] === true ? 'right' : 'wrong'}>
              <p className="quiz-mark">
                <span>
                  <Html html={line} />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A free answer; saying it aloud is one. */
export const open = defineForm('open', OpenForm, () => ({ kind: 'open', text: '', met: [] }));
