import { useRef, useState, type ReactNode } from 'react';
import type { Bank, MockEvent, MockView } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Confirm } from '../lesson/Confirm.tsx';
import { bankForms } from '../quiz/bank-forms.ts';
import { QuestionForm } from '../quiz/QuestionForm.tsx';
import { Words } from '../words/Words.tsx';
import { Clock } from './Clock.tsx';
import { onKeys } from './keys.ts';
import { QuestionHead } from './QuestionHead.tsx';

const words = interviewStrings.mock;
const noLetters = {};

interface Props {
  readonly view: MockView;
  readonly bank: Bank;
  send(event: MockEvent): void;
}

/** One question against the clock. */
export function MockQuestion({ view, bank, send }: Props): ReactNode {
  const { question, number, count, answered } = view;
  const [ending, setEnding] = useState(false);
  const end = useRef<HTMLButtonElement>(null);
  if (question === null) return null;
  return (
    <section
      className="interview-question"
      aria-label={words.question(number, count)}
      onKeyDown={(event) => onKeys(event, { commit: (form) => form.requestSubmit(), next: null, letters: noLetters })}
    >
      <QuestionHead
        key={question.id}
        label={words.answered(answered, count)}
        heading={words.question(number, count)}
        number={number}
        count={count}
        question={question}
        bank={bank}
      >
        <Clock seconds={view.secondsLeft ?? 0} />
        <button type="button" className="button button-quiet" ref={end} onClick={() => setEnding(true)}>
          {words.end}
        </button>
      </QuestionHead>
      {ending && (
        <Confirm
          question={words.endAsk(count - answered)}
          yes={words.endYes}
          no={words.endNo}
          onYes={() => send({ type: 'END' })}
          onNo={() => {
            setEnding(false);
            end.current?.focus();
          }}
        />
      )}
      <div className="interview-sheet">
        <QuestionForm
          key={view.seed}
          question={question}
          seed={view.seed}
          answer={null}
          marked={null}
          open
          draft={view.draft}
          forms={bankForms}
          commit={words.commit}
          onDraft={(answer) => send({ type: 'DRAFT', answer })}
          onAnswer={(answer) => send({ type: 'COMMIT', answer })}
          beside={
            view.canSkip && (
              <button type="button" className="button button-quiet" onClick={() => send({ type: 'SKIP' })}>
                {words.skip}
              </button>
            )
          }
        />
      </div>
      <p className="interview-keys">
        {interviewStrings.drill.keys.label}: <Words text={interviewStrings.drill.keys.asking} />
      </p>
    </section>
  );
}
