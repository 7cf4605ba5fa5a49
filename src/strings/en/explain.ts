import type { Verdict } from '../../iam/index.ts';

/** Verdicts, in AWS's words. */
export const explain = {
  verdict: {
    allowed: 'Allowed',
    explicitDeny: 'Explicit deny',
    implicitDeny: 'Implicit deny',
  } satisfies Record<Verdict, string>,
};
