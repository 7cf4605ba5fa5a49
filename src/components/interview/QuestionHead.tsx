import { useEffect, useRef, type ReactNode } from 'react';
import type { Question } from '../../grader/index.ts';
import type { Bank } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';

const words = interviewStrings;

interface Props {
  readonly label: string;
  readonly heading: string;
  readonly number: number;
  readonly count: number;
  readonly question: Question;
  readonly bank: Bank;
  readonly children: ReactNode;
}

/** Which question of how many, and what it is about. It takes the focus when it comes. Give it the question's id as `key`. */
export function QuestionHead({ label, heading, number, count, question, bank, children }: Props): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const topic = bank.topics.find(({ id }) => id === question.topic)?.title ?? '';
  return (
    <header className="interview-head">
      <p className="label">{label}</p>
      <div className="interview-tools">{children}</div>
      <h2 tabIndex={-1} ref={title}>
        {heading}
      </h2>
      <p className="interview-about">
        {topic} · {words.level[question.level]} · {words.kind[question.kind]}
      </p>
      <div className="interview-steps" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <span key={index} data-state={index + 1 < number ? 'done' : index + 1 === number ? 'current' : 'ahead'} />
        ))}
      </div>
    </header>
  );
}
