import type { ReactNode } from 'react';
import type { OrderingQuestion } from '../../../grader/index.ts';
import { interviewStrings } from '../../../strings/interview.ts';
import { firstOrder } from '../../quiz/ordering.tsx';
import { Html } from '../../text/Html.tsx';
import { defineSheet } from './sheet.ts';

function Items({ question, ids }: { readonly question: OrderingQuestion; readonly ids: readonly string[] }): ReactNode {
  return ids.map((id) => (
    <li key={id}>
      <Html html={question.items.find((item) => item.id === id)?.text ?? ''} />
    </li>
  ));
}

export const ordering = defineSheet('ordering', {
  Asked: ({ question }) => (
    <ul className="sheet-options">
      <Items question={question} ids={firstOrder(question, question.id)} />
    </ul>
  ),
  Answered: ({ question }) => (
    <>
      <h3>{interviewStrings.page.order}</h3>
      <ol className="sheet-options">
        <Items question={question} ids={question.items.map(({ id }) => id)} />
      </ol>
    </>
  ),
});
