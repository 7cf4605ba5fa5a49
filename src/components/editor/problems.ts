import type { Edit, Finding, FindingClass, PolicyRefusal } from '../../iam/lint.ts';
import type { TextRange } from '../../iam/index.ts';
import { editorStrings } from '../../strings/editor.ts';
import { placeOf } from './place.ts';

/** Something to mend or to think about, in words. */
export interface Problem {
  readonly key: string;
  readonly class: FindingClass;
  /** What is wrong, one sentence or two. */
  readonly text: string;
  /** What to do about it; for a refusal, the sentence that AWS answers. */
  readonly advice: string;
  /** The title in AWS's documentation; empty for a refusal. */
  readonly reference: string;
  readonly range: TextRange;
  readonly line: number;
  /** A correction that can be made at once. */
  readonly edit: Edit | null;
}

/** What AWS would refuse, then what a reviewer would say, each in the order of the text. A finding that a refusal makes known is left out. */
export function problemsOf(
  text: string,
  refusals: readonly PolicyRefusal[],
  findings: readonly Finding[],
): readonly Problem[] {
  const refused = refusals.map(({ detail, message, rule, range, line }, index): Problem => ({
    key: `refusal:${rule}:${range.start}:${index}`,
    class: 'error',
    text: detail,
    advice: editorStrings.problems.aws(message),
    reference: '',
    range,
    line,
    edit: null,
  }));
  const isKnown = ({ rule, range }: Finding): boolean =>
    refusals.some(
      (refusal) =>
        (rule === 'old-version' && refusal.rule === 'oldVersion') ||
        (refusal.range.start === range.start && refusal.range.end === range.end),
    );
  const found = findings
    .filter((finding) => !isKnown(finding))
    .map((finding, index): Problem => {
      const { why, fix } = editorStrings.rule(finding.rule, finding.values);
      return {
        key: `${finding.rule}:${finding.range.start}:${index}`,
        class: finding.class,
        text: why,
        advice: fix,
        reference: finding.reference,
        range: finding.range,
        line: placeOf(text, finding.range.start).line,
        edit: finding.edit,
      };
    });
  return [...refused, ...found.toSorted((a, b) => rank[a.class] - rank[b.class])];
}

const rank: Readonly<Record<FindingClass, number>> = { error: 0, 'security-warning': 1, warning: 2, suggestion: 3 };

export const applied = (text: string, { range, text: replacement }: Edit): string =>
  text.slice(0, range.start) + replacement + text.slice(range.end);
