import type { ReactNode } from 'react';
import { changesStrings } from '../../strings/changes.ts';

const words = changesStrings.unjudged;

interface Props {
  readonly reason: string;
  onAgain(): void;
}

/** In the place of a verdict that could not be reached: what happened, what to do, and what to send us. */
export default function Unjudged({ reason, onAgain }: Props): ReactNode {
  return (
    <div className="unjudged" role="alert">
      <p>{words.text}</p>
      <details>
        <summary>{words.report}</summary>
        <pre>{reason}</pre>
      </details>
      <button type="button" className="button" onClick={onAgain}>
        {words.again}
      </button>
    </div>
  );
}
