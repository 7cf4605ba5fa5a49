import { lazy, Suspense, useId, type ReactNode } from 'react';
import type { SpotTheErrorQuestion } from '../../grader/index.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { quizStrings } from '../../strings/quiz.ts';
import { Html } from '../text/Html.tsx';
import { CodeLines } from './CodeLines.tsx';
import { defineForm, type FormProps } from './form.ts';
import './bank.css';
import './lines.css';

const words = interviewStrings.form.spot;
// The sentences of the lint are many, and few questions need one.
const FoundWords = lazy(() => import('./FoundWords.tsx').catch(() => ({ default: () => null })));

/** Lines that say something can be chosen; brackets alone cannot. */
export const saysSomething = (line: string): boolean => /[^\s[\]{},]/.test(line);

type State = 'right' | 'wrong' | 'missed' | 'left' | undefined;

/** A document, each of whose lines can be chosen. The number keys choose the first nine. */
function SpotTheError({ question, answer, marked, open, onChange }: FormProps<'spot-the-error'>): ReactNode {
  const name = useId();
  const { document, policy, key } = question;
  const stateOf = (line: number): State => {
    if (marked === null) return undefined;
    const isRight = key?.lines.includes(line) === true;
    if (line === answer?.line) return isRight ? 'right' : 'wrong';
    return isRight && !marked.right ? 'missed' : 'left';
  };
  return (
    <>
      <fieldset className="quiz-lines" disabled={!open}>
        <legend className="quiz-legend">
          {words.document(policy)}. {words.choose}
        </legend>
        <div>
          {document.split('\n').map((text, index) => (
            <Line
              key={index}
              name={name}
              number={index + 1}
              text={text}
              isChosen={answer?.line === index + 1}
              state={stateOf(index + 1)}
              says={saysOf(question, index + 1)}
              onChoose={() => onChange({ kind: 'spot-the-error', line: index + 1 })}
            />
          ))}
        </div>
      </fieldset>
      {marked !== null && key !== null && (
        <Suspense fallback={null}>
          <FoundWords found={key.found} />
        </Suspense>
      )}
    </>
  );
}

const saysOf = ({ mistaken }: SpotTheErrorQuestion, line: number): string | null =>
  mistaken.find((mistake) => mistake.line === line)?.says ?? null;

interface LineProps {
  readonly name: string;
  readonly number: number;
  readonly text: string;
  readonly isChosen: boolean;
  readonly state: State;
  readonly says: string | null;
  onChoose(): void;
}

function Line({ name, number, text, isChosen, state, says, onChoose }: LineProps): ReactNode {
  if (!saysSomething(text))
    return (
      <div className="quiz-line">
        <span aria-hidden="true">{number}</span>
        <CodeLines text={text} />
      </div>
    );
  return (
    <label className="quiz-line" data-mark={state}>
      <input type="radio" name={name} checked={isChosen} data-key={number} onChange={onChoose} />
      <span aria-hidden="true">{number}</span>
      <CodeLines text={text} />
      {state !== undefined && state !== 'left' && (
        <small className="quiz-verdict">
          <strong>{quizStrings.option[state]}</strong>
          {state === 'wrong' && <span>{says === null ? words.notHere : <Html html={says} />}</span>}
        </small>
      )}
    </label>
  );
}

/** The line that is wrong. */
export const spotTheError = defineForm('spot-the-error', SpotTheError);
