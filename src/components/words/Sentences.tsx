import type { ReactNode } from 'react';
import type { Decision } from '../../iam/index.ts';
import { tell } from './sentences.ts';
import { Words } from './Words.tsx';

interface Props {
  readonly decision: Decision;
  /** Only the sentence that stands on its own. */
  readonly first?: boolean;
}

/** A decision in words, a paragraph each. A part of its own, because nothing is told before something was decided. */
export default function Sentences({ decision, first = false }: Props): ReactNode {
  const all = tell(decision);
  return (first ? all.slice(0, 1) : all).map((sentence) => (
    <p key={sentence}>
      <Words text={sentence} />
    </p>
  ));
}
