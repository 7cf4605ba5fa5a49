import { useEffect, useState } from 'react';
import type { Finding } from '../../iam/lint.ts';
import type { PolicyQueries, TextKind } from '../../session/index.ts';
import { problemsOf, type Problem } from './problems.ts';

export interface Checked {
  /** The text that the problems are about. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Reference data is missing, so some rules keep silent. */
  readonly isPartial: boolean;
}

/** Between two words nothing is judged: half a document has half a dozen problems. */
const PAUSE = 350;

/** What is wrong with a text. While it is being typed the last answer stands, until the hands rest. */
export function useProblems(policies: PolicyQueries, text: string, kind: TextKind, isTyping: boolean): Checked {
  const [checked, setChecked] = useState<Checked>({ text: '', problems: [], isPartial: false });
  useEffect(() => {
    let isCurrent = true;
    const tell = (findings: readonly Finding[], isPartial: boolean): void => {
      if (isCurrent)
        setChecked({ text, problems: problemsOf(text, policies.refusals(text, kind), findings), isPartial });
    };
    const check = async (): Promise<void> => {
      let findings: readonly Finding[];
      try {
        findings = await policies.lint(text, kind);
      } catch (error) {
        // Offline, before the data was there.
        if (!(error instanceof Error)) throw error;
        tell([], true);
        return;
      }
      tell(findings, false);
    };
    const pause = setTimeout(() => void check(), isTyping ? PAUSE : 0);
    return () => {
      isCurrent = false;
      clearTimeout(pause);
    };
  }, [policies, text, kind, isTyping]);
  return checked;
}
