import type { ReactNode } from 'react';
import type { QuestionBlock as Block } from '../../course/index.ts';
import type { Answer } from '../../grader/index.ts';
import type { QuestionView } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import { QuestionForm } from '../quiz/QuestionForm.tsx';
import './lesson.css';

const words = strings.lesson.question;

interface Props {
  readonly block: Block;
  /** Null at build and while it waits: everything is drawn, nothing can be pressed. */
  readonly view?: QuestionView | null;
  /** For the build: whether another block comes before it. */
  readonly waits?: boolean;
  readonly onAnswer?: (answer: Answer) => void;
}

/** A question of the lesson. */
export default function QuestionBlock({ block, view = null, waits = false, onAnswer }: Props): ReactNode {
  return (
    <div className="block" data-state={view?.state ?? 'waiting'}>
      <p className="block-title">
        {words.title}
        {waits && <span>{words.waiting}</span>}
      </p>
      <QuestionForm
        question={block.question}
        seed={block.id}
        answer={view?.answer ?? null}
        marked={view?.marked ?? null}
        open={view?.state === 'open'}
        onAnswer={(answer) => onAnswer?.(answer)}
      />
    </div>
  );
}
