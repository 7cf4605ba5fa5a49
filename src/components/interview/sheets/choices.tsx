import type { ReactNode } from 'react';
import type { Option } from '../../../grader/index.ts';
import { quizStrings } from '../../../strings/quiz.ts';
import { interviewStrings } from '../../../strings/interview.ts';
import { shuffled } from '../../quiz/shuffle.ts';
import { Html } from '../../text/Html.tsx';
import { defineSheet } from './sheet.ts';

interface Props {
  readonly question: { readonly id: string; readonly options: readonly Option[] };
}

const inOrder = ({ id, options }: Props['question']): readonly Option[] =>
  shuffled(options.length, id).flatMap((place) => options[place] ?? []);

const Options = ({ question }: Props): ReactNode => (
  <ol className="sheet-options">
    {inOrder(question).map(({ text }) => (
      <li key={text}>
        <Html html={text} />
      </li>
    ))}
  </ol>
);

const Key = ({ question }: Props): ReactNode => (
  <ol className="sheet-options">
    {inOrder(question).map(({ text, right, says }) => (
      <li key={text} data-mark={right ? 'right' : 'left'}>
        <Html html={text} />
        {right && <strong className="quiz-mark">{interviewStrings.page.rightOption}</strong>}
        {!right && says !== null && (
          <small>
            <Html html={says} />
          </small>
        )}
      </li>
    ))}
  </ol>
);

export const single = defineSheet('single', {
  Asked: ({ question }) => (
    <>
      <p className="sheet-hint">{quizStrings.one}</p>
      <Options question={question} />
    </>
  ),
  Answered: ({ question }) => <Key question={question} />,
});

export const multiple = defineSheet('multiple', {
  Asked: ({ question }) => (
    <>
      <p className="sheet-hint">{quizStrings.all}</p>
      <Options question={question} />
    </>
  ),
  Answered: ({ question }) => <Key question={question} />,
});

export const trueFalse = defineSheet('true-false', {
  Asked: () => <p className="sheet-hint">{`${quizStrings.true} · ${quizStrings.false}`}</p>,
  Answered: ({ question }) => (
    <p className="sheet-key">{question.right ? interviewStrings.page.true : interviewStrings.page.false}</p>
  ),
});
