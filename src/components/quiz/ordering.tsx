import { useEffect, useId, useState, type ReactNode } from 'react';
import type { OrderingQuestion } from '../../grader/index.ts';
import { quizStrings } from '../../strings/quiz.ts';
import { Html } from '../text/Html.tsx';
import { plainText } from '../text/html.ts';
import { defineForm, type FormProps } from './form.ts';
import { shuffled } from './shuffle.ts';

const words = quizStrings.ordering;

/** The order in which the items are shown first, which is never a right one. */
export function firstOrder({ items, before }: OrderingQuestion, seed: string): readonly string[] {
  const order = shuffled(items.length, seed).map((place) => items[place]?.id ?? '');
  const isRight = before.every(([first, second]) => order.indexOf(first) < order.indexOf(second));
  return isRight ? order.toReversed() : order;
}

/** Steps to be put in order, by buttons or by the arrow keys on a step's number. Nothing has to be dragged. */
function Ordering({ question, seed, answer, marked, open, onChange }: FormProps<'ordering'>): ReactNode {
  const order = answer?.items ?? firstOrder(question, seed);
  const how = useId();
  const [moved, setMoved] = useState<{ readonly id: string; readonly button: HTMLElement } | null>(null);
  const move = (id: string, by: -1 | 1, button: HTMLElement): void => {
    const to = order.indexOf(id) + by;
    if (!open || to < 0 || to >= order.length) return;
    setMoved({ id, button });
    onChange({ kind: 'ordering', items: order.filter((other) => other !== id).toSpliced(to, 0, id) });
  };
  // A step that changes its place loses the focus on the way: the button that was pressed gets it back.
  useEffect(() => moved?.button.focus(), [moved]);
  return (
    <>
      <p className="quiz-legend" id={how}>
        {words.how}
      </p>
      <ol className="quiz-order" role="list" aria-describedby={how}>
        {order.map((id, index) => {
          const html = question.items.find((item) => item.id === id)?.text ?? '';
          const text = plainText(html);
          const state = marked === null ? undefined : marked.parts[index] === true ? 'right' : 'wrong';
          return (
            <li key={id} data-mark={state}>
              <button
                type="button"
                className="quiz-place"
                data-place=""
                disabled={!open}
                data-key={index + 1}
                aria-label={words.place(index + 1, text)}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                  event.preventDefault();
                  move(id, event.key === 'ArrowUp' ? -1 : 1, event.currentTarget);
                }}
              >
                {index + 1}
              </button>
              <span>
                <Html html={html} />
                {state === 'wrong' && <small className="quiz-verdict">{words.early}</small>}
              </span>
              {marked === null && (
                <span className="quiz-moves">
                  {([-1, 1] as const).map((by) => (
                    <button
                      key={by}
                      type="button"
                      disabled={!open}
                      aria-label={words.move(by, text)}
                      aria-disabled={index + by < 0 || index + by >= order.length}
                      onClick={(event) => move(id, by, event.currentTarget)}
                    >
                      <span aria-hidden="true">{by === -1 ? '↑' : '↓'}</span>
                    </button>
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {marked?.right === false && (
        <div className="quiz-right-order">
          <p>{words.right}</p>
          <ol>
            {question.items.map(({ id, text }) => (
              <li key={id}>
                <Html html={text} />
              </li>
            ))}
          </ol>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {moved === null ? '' : words.now(order.indexOf(moved.id) + 1, order.length)}
      </p>
    </>
  );
}

/** Any order is a whole answer, the first one too. */
export const ordering = defineForm('ordering', Ordering, (question, seed) => ({
  kind: 'ordering',
  items: firstOrder(question, seed),
}));
