import { useEffect, useRef, type ReactNode } from 'react';
import type { Answer, OpenQuestion } from '../../grader/index.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Html } from '../text/Html.tsx';

const words = interviewStrings.compare;

interface Props {
  readonly question: OpenQuestion;
  readonly answer: Extract<Answer, { readonly kind: 'open' }>;
  onTick(line: number): void;
  onNext(): void;
}

/** The own answer beside the model answer: the person ticks what was said. */
export function Compare({ question, answer, onTick, onNext }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [question]);
  return (
    <div className="quiz-compare" role="group" aria-label={words.model} tabIndex={-1} ref={place}>
      <section>
        <h3>{words.model}</h3>
        <div className="prose quiz-because">
          <Html html={question.because} />
        </div>
      </section>
      <fieldset className="quiz-options">
        <legend>{words.rubric}</legend>
        {question.rubric.map((line, index) => (
          <label key={line} className="quiz-option">
            <input
              type="checkbox"
              checked={answer.met.includes(index)}
              data-key={index + 1}
              onChange={() => onTick(index)}
            />
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span>
              <Html html={line} />
            </span>
          </label>
        ))}
      </fieldset>
      {question.wrong.length > 0 && (
        <section>
          <h3>{words.wrong}</h3>
          <ul>
            {question.wrong.map(({ text }) => (
              <li key={text}>
                <Html html={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="quiz-foot">
        <button type="button" className="button button-primary" onClick={onNext}>
          {words.next}
        </button>
        <p role="status" className="quiz-legend">
          {words.points(answer.met.length, question.rubric.length)}
        </p>
      </div>
    </div>
  );
}
