import type { ReactNode } from 'react';
import type { ReasonPhrase } from '../../grader/index.ts';
import { reasonStrings } from '../../strings/reasons.ts';
import { Words } from './Words.tsx';

/** Why a check fails and what to look at. Its words load with it. */
export default function Reasons({ reasons }: { readonly reasons: readonly ReasonPhrase[] }): ReactNode {
  return reasons.map((reason) => (
    <p key={reason.id}>
      <Words text={reasonStrings.sentence(reason)} />
    </p>
  ));
}
