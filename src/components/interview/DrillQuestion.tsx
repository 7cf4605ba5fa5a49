import { useEffect, useRef, type ReactNode } from 'react';
import type { Bank, DrillEvent, DrillView } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { bankForms } from '../quiz/bank-forms.ts';
import { QuestionForm } from '../quiz/QuestionForm.tsx';
import { Words } from '../words/Words.tsx';
import { Aftermath } from './Aftermath.tsx';
import { Compare } from './Compare.tsx';
import { Confidence, confidenceLetters } from './Confidence.tsx';
import { onKeys } from './keys.ts';
import { Again } from './Page.tsx';
import { QuestionHead } from './QuestionHead.tsx';
import { settingsLabel } from './settings-label.ts';

const words = interviewStrings.drill;
const noLetters = {};

interface Props {
  readonly view: DrillView;
  readonly bank: Bank;
  send(event: DrillEvent): void;
}

/** One question of a drill, from the asking to what comes after it. */
export function DrillQuestion({ view, bank, send }: Props): ReactNode {
  const { phase, question, number, count, settings } = view;
  const place = useRef<HTMLElement>(null);
  const isLast = number === count;
  const next = (): void => send({ type: 'NEXT' });
  // The result begins where the reader is; the button to go on is then below it.
  useEffect(() => {
    if (phase === 'revealed') place.current?.querySelector('.quiz-result')?.scrollIntoView({ block: 'nearest' });
  }, [phase]);
  if (question === null) return null;
  const marked = view.marked;
  return (
    <section
      className="interview-question"
      aria-label={words.of(number, count)}
      ref={place}
      onKeyDown={(event) =>
        onKeys(event, {
          commit: (form) => form.requestSubmit(),
          next: phase === 'revealed' || phase === 'comparing' ? next : null,
          letters: phase === 'rating' ? confidenceLetters : noLetters,
        })
      }
    >
      <QuestionHead
        key={question.id}
        label={settings === null ? '' : settingsLabel(settings, bank)}
        heading={words.of(number, count)}
        number={number}
        count={count}
        question={question}
        bank={bank}
      >
        <button type="button" className="button button-quiet" onClick={() => send({ type: 'END' })}>
          {words.end}
        </button>
      </QuestionHead>
      <div className="interview-sheet">
        <QuestionForm
          key={view.seed}
          question={question}
          seed={view.seed}
          answer={view.answer}
          marked={marked}
          open={phase === 'asking'}
          draft={view.draft ?? view.answer}
          forms={bankForms}
          onDraft={(answer) => send({ type: 'DRAFT', answer })}
          onAnswer={(answer) => send({ type: 'COMMIT', answer })}
        >
          {phase === 'rating' && (
            <Confidence
              onRate={(confidence) => send({ type: 'RATE', confidence })}
              onRevise={() => send({ type: 'REVISE' })}
            />
          )}
          {phase === 'marking' && (
            <p className="interview-muted" role="status">
              {words.marking}
            </p>
          )}
          {phase === 'unmarked' && <Again text={words.unmarked} onAgain={() => send({ type: 'RETRY' })} />}
          {phase === 'comparing' && question.kind === 'open' && view.answer?.kind === 'open' && (
            <Compare
              question={question}
              answer={view.answer}
              onTick={(line) => send({ type: 'TICK', line })}
              onNext={next}
            />
          )}
          {marked !== null && (
            <>
              {view.confidence !== null && (
                <p className="interview-muted">{words.said(view.confidence, marked.right)}</p>
              )}
              <Aftermath question={question} marked={marked} beliefs={bank.beliefs} />
              <div className="quiz-foot">
                <button type="button" className="button button-primary" onClick={next}>
                  {isLast ? words.toReport : words.next}
                </button>
              </div>
            </>
          )}
        </QuestionForm>
      </div>
      {isKeyed(phase) && (
        <p className="interview-keys">
          {words.keys.label}: <Words text={words.keys[phase]} />
        </p>
      )}
    </section>
  );
}

const isKeyed = (phase: DrillView['phase']): phase is keyof typeof words.keys & DrillView['phase'] =>
  phase === 'asking' || phase === 'rating' || phase === 'revealed' || phase === 'comparing';
