import type { ReactNode } from 'react';
import type { Verdict } from '../../iam/index.ts';
import { strings } from '../../strings/index.ts';

/** Icon, word and colour of a verdict; the icon is drawn by the style sheet from `data-verdict`. */
export function VerdictPill({ verdict }: { readonly verdict: Verdict }): ReactNode {
  return (
    <span className="verdict" data-verdict={verdict}>
      {strings.explain.verdict[verdict]}
    </span>
  );
}
