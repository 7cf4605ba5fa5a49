import type { Edit, FindingClass, Hit, LintSubject } from './rule.ts';
import { lintRules, type LintRuleId } from './registry.ts';
import type { TextRange } from '../document.ts';

/** What a rule found: `rule` and `values` make the sentences, `edit` mends the text. */
export interface Finding {
  readonly rule: LintRuleId;
  readonly class: FindingClass;
  readonly reference: string;
  readonly range: TextRange;
  readonly values: Hit['values'];
  readonly edit: Edit | null;
}

/** Rules compare statements with each other. AWS: the longest policy, of a bucket, has 20,480 characters, which hold fewer than this. */
const MOST_STATEMENTS = 1000;

/**
 * Reads a policy document with the eyes of a reviewer: what is written well and does not do what was meant. Pure; never refuses. Findings come
 * in the order of the text.
 *
 * @example
 * lint({ document, catalog }).map(({ rule }) => rule) // ['unknown-action']
 */
export function lint({ document, catalog }: LintSubject): readonly Finding[] {
  const subject = { catalog, document: { ...document, statements: document.statements.slice(0, MOST_STATEMENTS) } };
  return lintRules
    .flatMap((rule) =>
      rule.check(subject).map((hit) => ({ rule: rule.id, class: rule.class, reference: rule.reference, ...hit })),
    )
    .toSorted((a, b) => a.range.start - b.range.start);
}
