import { useId, type ReactNode } from 'react';
import type { Option } from '../../grader/index.ts';
import { quizStrings as words } from '../../strings/quiz.ts';
import { Html } from '../text/Html.tsx';

interface Props {
  readonly options: readonly Option[];
  /** The places of the options in the order in which they are shown. */
  readonly order: readonly number[];
  readonly chosen: readonly number[];
  readonly multiple: boolean;
  readonly open: boolean;
  /** Whether it shows which are right. */
  readonly revealed: boolean;
  onChoose(chosen: readonly number[]): void;
}

/** Options to choose from, and afterwards which of them were right. */
export function Choices({ options, order, chosen, multiple, open, revealed, onChoose }: Props): ReactNode {
  const name = useId();
  const toggle = (place: number): readonly number[] => {
    if (!multiple) return [place];
    return chosen.includes(place) ? chosen.filter((other) => other !== place) : [...chosen, place];
  };
  return (
    <fieldset className="quiz-options" disabled={!open}>
      <legend className={multiple ? 'quiz-legend' : 'visually-hidden'}>{multiple ? words.all : words.one}</legend>
      {order.map((place, index) => {
        const option = options[place];
        if (option === undefined) return null;
        const isChosen = chosen.includes(place);
        const state = revealed ? stateOf(option, isChosen) : undefined;
        return (
          <label key={place} className="quiz-option" data-mark={state}>
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name={name}
              checked={isChosen}
              data-key={index + 1}
              onChange={() => onChoose(toggle(place))}
            />
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span>
              <Html html={option.text} />
              {state !== undefined && state !== 'left' && (
                <small className="quiz-verdict">
                  <strong>{words.option[state]}</strong>
                  {state === 'wrong' && option.says !== null && (
                    <span>
                      <Html html={option.says} />
                    </span>
                  )}
                </small>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What became of an option: rightly or wrongly chosen, missed, or rightly left alone. */
function stateOf({ right }: Option, isChosen: boolean): 'right' | 'wrong' | 'missed' | 'left' {
  if (isChosen) return right ? 'right' : 'wrong';
  return right ? 'missed' : 'left';
}
