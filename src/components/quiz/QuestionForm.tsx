import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Answer, Marked, Question } from '../../grader/index.ts';
import { quizStrings as words } from '../../strings/quiz.ts';
import { Html } from '../text/Html.tsx';
import type { QuizForms } from './form.ts';
import { lessonForms } from './lesson-forms.ts';
import './quiz.css';

interface Props {
  readonly question: Question;
  /** Orders options and items; the question's id where nothing else matters. */
  readonly seed: string;
  /** The committed answer. */
  readonly answer: Answer | null;
  /** With the mark the answer is revealed. */
  readonly marked: Marked | null;
  /** Whether an answer is taken. */
  readonly open: boolean;
  onAnswer(answer: Answer): void;
  /** An answer that was begun and not committed. Read when the question is first drawn. */
  readonly draft?: Answer | null;
  onDraft?(answer: Answer | null): void;
  /** The forms of all kinds that may come; those of lessons by default. */
  readonly forms?: QuizForms;
  /** What the button says. */
  readonly commit?: string;
  /** Stands beside the button that commits. */
  readonly beside?: ReactNode;
  /** Stands below: of a committed answer what comes next; of a revealed one a way to the lesson, the sources. */
  readonly children?: ReactNode;
}

/** A question as a form, and once it is answered, the result in its place. Give it a `key` where questions follow one another. */
export function QuestionForm({
  question,
  seed,
  answer,
  marked,
  open,
  onAnswer,
  draft: begun = null,
  onDraft,
  forms = lessonForms,
  commit = words.commit,
  beside,
  children,
}: Props): ReactNode {
  const form = forms[question.kind];
  if (form === undefined) throw new Error(`There is no form for a question of kind ${question.kind}`);
  const [draft, setDraft] = useState(() => begun ?? form.first(question, seed));
  // Begun anew, the question is blank again.
  const [wasAnswered, setWasAnswered] = useState(answer !== null);
  if (wasAnswered !== (answer !== null)) {
    setWasAnswered(answer !== null);
    if (answer === null) setDraft(begun ?? form.first(question, seed));
  }
  const name = useId();
  const isOpen = open && answer === null;
  const result = useRef<HTMLDivElement>(null);
  const committed = useRef(false);
  // The button with the focus is gone: the result that takes its place has the focus, and is read out.
  useEffect(() => {
    if (marked === null || !committed.current) return;
    committed.current = false;
    result.current?.focus({ preventScroll: true });
  }, [marked]);
  return (
    <form
      className="quiz"
      aria-labelledby={`${name}-ask`}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft === null || !isOpen) return;
        committed.current = true;
        onAnswer(draft);
      }}
    >
      <div className="quiz-ask prose" id={`${name}-ask`}>
        <Html html={question.ask} />
      </div>
      <form.Form
        question={question}
        seed={seed}
        answer={answer ?? draft}
        marked={marked}
        open={isOpen}
        onChange={(changed) => {
          setDraft(changed);
          onDraft?.(changed);
        }}
      />
      {answer === null && (
        <div className="quiz-foot">
          <button type="submit" className="button button-primary" disabled={!isOpen || draft === null}>
            {commit}
          </button>
          {beside}
        </div>
      )}
      {marked !== null && (
        <div
          className="quiz-result"
          role="group"
          aria-label={words.result}
          tabIndex={-1}
          ref={result}
          data-mark={marked.right ? 'right' : 'wrong'}
        >
          <p className="quiz-mark">{words.mark(marked.right, marked.score)}</p>
          <div className="prose quiz-because">
            <Html html={question.because} />
          </div>
        </div>
      )}
      {children}
    </form>
  );
}
