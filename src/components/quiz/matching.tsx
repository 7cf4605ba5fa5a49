import { useId, useState, type ReactNode } from 'react';
import type { MatchingQuestion } from '../../grader/index.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Html } from '../text/Html.tsx';
import { plainText } from '../text/html.ts';
import { Words } from '../words/Words.tsx';
import { defineForm, type FormProps } from './form.ts';
import { shuffled } from './shuffle.ts';
import './pairs.css';

const words = interviewStrings.form.match;

/** What there is to choose from, in the order of a seed. */
export const rightsInOrder = ({ rights }: MatchingQuestion, seed: string): MatchingQuestion['rights'] =>
  shuffled(rights.length, seed).flatMap((place) => rights[place] ?? []);

/** A list to choose from beside each on the left. The number keys go to a list, the arrow keys choose in it. */
function Matching({ question, seed, answer, marked, open, onChange }: FormProps<'matching'>): ReactNode {
  const [chosen, setChosen] = useState<readonly (string | null)[]>(
    () => answer?.rights ?? question.lefts.map(() => null),
  );
  const id = useId();
  const rights = rightsInOrder(question, seed);
  const choose = (at: number, right: string | null): void => {
    const next = chosen.with(at, right);
    setChosen(next);
    const whole = next.filter((one) => one !== null);
    onChange(whole.length < next.length ? null : { kind: 'matching', rights: whole });
  };
  return (
    <>
      {marked === null && (
        <p className="quiz-legend" id={`${id}-how`}>
          {words.how}
        </p>
      )}
      <ol className="quiz-pairs" role="list" aria-describedby={marked === null ? `${id}-how` : undefined}>
        {question.lefts.map(({ text }, index) =>
          marked === null ? (
            <li key={text}>
              <label htmlFor={`${id}-${index}`}>
                <Html html={text} />
              </label>
              <select
                id={`${id}-${index}`}
                className="input"
                value={chosen[index] ?? ''}
                disabled={!open}
                data-key={index + 1}
                data-place=""
                aria-label={words.choices(plainText(text))}
                onChange={({ target }) => choose(index, target.value === '' ? null : target.value)}
              >
                <option value="">{words.none}</option>
                {rights.map((right) => (
                  <option key={right.id} value={right.id}>
                    {right.text}
                  </option>
                ))}
              </select>
            </li>
          ) : (
            <Matched
              key={text}
              question={question}
              at={index}
              given={answer?.rights[index]}
              isRight={marked.parts[index] === true}
            />
          ),
        )}
      </ol>
    </>
  );
}

interface MatchedProps {
  readonly question: MatchingQuestion;
  readonly at: number;
  readonly given: string | undefined;
  readonly isRight: boolean;
}

function Matched({ question, at, given, isRight }: MatchedProps): ReactNode {
  const left = question.lefts[at];
  const textOf = (id: string | undefined): string => question.rights.find((right) => right.id === id)?.text ?? '';
  if (left === undefined) return null;
  const mistake = left.mistaken.find(({ right }) => right === given);
  return (
    <li data-mark={isRight ? 'right' : 'wrong'}>
      <span>
        <Html html={left.text} />
      </span>
      <span>
        <span className="quiz-mark">
          <span>
            {textOf(given)}
            <span className="visually-hidden">: {interviewStrings.report.outcome[isRight ? 'right' : 'wrong']}</span>
          </span>
        </span>
        {!isRight && (
          <small className="quiz-verdict">
            {mistake !== undefined && (
              <span>
                <Html html={mistake.says} />
              </span>
            )}
            <span>
              <Words text={words.right(textOf(left.right))} />
            </span>
          </small>
        )}
      </span>
    </li>
  );
}

/** What goes with what. */
export const matching = defineForm('matching', Matching);
