import type { ReactNode } from 'react';
import type { MockEvent, MockView } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { bankForms } from '../quiz/bank-forms.ts';
import { QuestionForm } from '../quiz/QuestionForm.tsx';
import { Words } from '../words/Words.tsx';
import { Compare } from './Compare.tsx';
import { onKeys } from './keys.ts';

const words = interviewStrings.mock;
const noLetters = {};

interface Props {
  readonly view: MockView;
  send(event: MockEvent): void;
}

/** After the clock has stopped: an open answer beside its model answer. */
export function MockComparing({ view, send }: Props): ReactNode {
  const { question, answer } = view;
  if (question?.kind !== 'open' || answer?.kind !== 'open') return null;
  const next = (): void => send({ type: 'NEXT' });
  return (
    <section
      className="interview-question"
      aria-label={words.compareTitle}
      onKeyDown={(event) => onKeys(event, { commit: next, next, letters: noLetters })}
    >
      <header className="interview-head">
        <p className="label">{words.compareLeft(view.toCompare)}</p>
        <h2>{words.compareTitle}</h2>
      </header>
      <div className="interview-sheet">
        <QuestionForm
          key={view.seed}
          question={question}
          seed={view.seed}
          answer={answer}
          marked={null}
          open={false}
          forms={bankForms}
          onAnswer={next}
        >
          <Compare question={question} answer={answer} onTick={(line) => send({ type: 'TICK', line })} onNext={next} />
        </QuestionForm>
      </div>
      <p className="interview-keys">
        {interviewStrings.drill.keys.label}: <Words text={interviewStrings.drill.keys.comparing} />
      </p>
    </section>
  );
}
