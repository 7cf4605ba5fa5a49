import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { PredictBlock as Block } from '../../course/index.ts';
import type { Decision, Verdict } from '../../iam/index.ts';
import type { PredictView } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import { Told } from '../words/Told.tsx';
import { VerdictPill } from '../words/VerdictPill.tsx';
import { Words } from '../words/Words.tsx';
import { HtmlSlot, slot } from './HtmlSlot.tsx';
import './lesson.css';

const words = strings.lesson.predict;
const answers: readonly Verdict[] = ['allowed', 'implicitDeny', 'explicitDeny'];

interface Props {
  readonly block: Block;
  /** Null at build and while it waits: everything is drawn, nothing can be pressed. */
  readonly predict?: PredictView | null;
  /** For the build: whether another block comes before it. */
  readonly waits?: boolean;
  readonly onCommit?: (answer: Verdict) => void;
  readonly onShow?: (decision: Decision) => void;
}

/** A question whose answer the account computes, asked before it is shown. */
export default function PredictBlock({ block, predict = null, waits = false, onCommit, onShow }: Props): ReactNode {
  const [answer, setAnswer] = useState<Verdict | null>(null);
  // Begun anew, the prediction is blank again.
  const [wasRevealed, setWasRevealed] = useState(false);
  if (wasRevealed !== (predict?.state === 'revealed')) {
    setWasRevealed(predict?.state === 'revealed');
    if (predict?.state === 'open') setAnswer(null);
  }
  const name = useId();
  const result = useRef<HTMLDivElement>(null);
  const committed = useRef(false);
  const { who, action, resource } = block.ask;
  const open = predict?.state === 'open' && !predict.missing;
  const decision = predict?.decision ?? null;
  // The form and the button with the focus are gone: the answer that takes their place has the focus, and is read out.
  useEffect(() => {
    if (decision !== null && committed.current) result.current?.focus({ preventScroll: true });
    committed.current = false;
  }, [decision]);
  return (
    <div className="block predict" data-state={predict?.state ?? 'waiting'}>
      <p className="block-title">
        {words.title}
        {waits && <span>{words.waiting}</span>}
      </p>
      <p className="predict-question" id={`${name}-question`}>
        <Words text={words.question(who, action, resource)} />
      </p>
      {decision === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (answer === null) return;
            committed.current = true;
            onCommit?.(answer);
          }}
        >
          <fieldset className="predict-answers" disabled={!open} aria-labelledby={`${name}-question`}>
            {answers.map((verdict) => (
              <label key={verdict} className="predict-answer">
                <input type="radio" name={name} checked={answer === verdict} onChange={() => setAnswer(verdict)} />
                <strong>{strings.explain.verdict[verdict]}</strong>
                <small>{words.choice[verdict]}</small>
              </label>
            ))}
          </fieldset>
          <div className="block-foot">
            <button type="submit" className="button button-primary" disabled={!open || answer === null}>
              {words.commit}
            </button>
            {predict?.state === 'open' && predict.missing && (
              <p className="block-waiting">
                <Words text={words.missing(who)} />
              </p>
            )}
          </div>
        </form>
      ) : (
        <div
          className="predict-result"
          role="group"
          aria-label={words.result}
          tabIndex={-1}
          ref={result}
          data-verdict={decision.verdict}
        >
          <p className="predict-given">
            <Words
              text={
                predict?.answer === decision.verdict
                  ? words.right(strings.explain.verdict[decision.verdict])
                  : words.wrong(strings.explain.verdict[predict?.answer ?? decision.verdict])
              }
            />
          </p>
          <VerdictPill verdict={decision.verdict} />
          <Told decision={decision} />
          {/* The author's words are about the account as the lesson has it; a learner may have made another one. */}
          {decision.verdict === (block.key ?? decision.verdict) ? (
            <HtmlSlot id={slot.because(block.id)} html={block.because} className="prose predict-because" />
          ) : (
            <p>
              <Words text={words.differs(strings.explain.verdict[block.key ?? decision.verdict])} />
            </p>
          )}
          <button type="button" className="link" onClick={() => onShow?.(decision)}>
            {words.showOnMap}
          </button>
        </div>
      )}
    </div>
  );
}
