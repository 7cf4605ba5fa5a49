import { useEffect, useRef, type ReactNode } from 'react';
import { CONFIDENCES, type Confidence as Level } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';

const words = interviewStrings.drill;

/** The letters that stand for a confidence, as `Keys` takes them. */
export const confidenceLetters = Object.fromEntries(
  CONFIDENCES.map((confidence, index) => [words.letter[confidence].toLowerCase(), index + 1]),
);

interface Props {
  onRate(confidence: Level): void;
  onRevise(): void;
}

/** How sure somebody is, asked before the answer is shown. */
export function Confidence({ onRate, onRevise }: Props): ReactNode {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus({ preventScroll: true }), []);
  return (
    <div className="quiz-confidence" role="group" aria-label={words.rate} tabIndex={-1} ref={group}>
      <p>{words.rate}</p>
      <div>
        {CONFIDENCES.map((confidence, index) => (
          <button
            key={confidence}
            type="button"
            className="button"
            data-key={index + 1}
            onClick={() => onRate(confidence)}
          >
            {words.confidence[confidence]} <kbd aria-hidden="true">{index + 1}</kbd>
          </button>
        ))}
        <button type="button" className="button button-quiet" onClick={onRevise}>
          {words.revise}
        </button>
      </div>
    </div>
  );
}
