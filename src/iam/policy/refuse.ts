import type { TextRange } from './document.ts';
import { Findings, placeOf, type Finding, type PolicyRule } from './problem.ts';
import { readDraft, type Draft, type PolicyKind } from './read.ts';

/** One thing that a service refuses a document for: in its words, in ours, and where. `line` and `column` count from 1. */
export interface PolicyRefusal {
  readonly code: 'MalformedPolicyDocument' | 'MalformedPolicy';
  /** AWS's sentence. */
  readonly message: string;
  /** Which rule is broken. */
  readonly rule: PolicyRule;
  /** What is wrong, or what to write instead, in our words. */
  readonly detail: string;
  readonly range: TextRange;
  readonly line: number;
  readonly column: number;
}

/** A sentence of a service and the rules that it stands for; null where the sentence depends on the case. */
export type Refusal = readonly [words: string | null, ...rules: readonly PolicyRule[]];

/** What one service takes for a policy, and how it refuses. */
export interface Language {
  readonly kind: PolicyKind;
  readonly code: PolicyRefusal['code'];
  /** Its sentences in the order in which it looks: only the first that applies is answered. */
  readonly refusals: readonly Refusal[];
  /** What it refuses before it reads. */
  unreadable?(text: string): Finding | null;
  /** What it checks beyond the grammar. */
  check(draft: Draft, findings: Findings): void;
}

/** All that a service refuses in a document, what it answers first. Takes any text and never throws. */
export function refusalsIn(text: string, language: Language): readonly PolicyRefusal[] {
  const unreadable = language.unreadable?.(text) ?? null;
  if (unreadable !== null) return [refusal(unreadable, null, text, language)];
  const findings = new Findings();
  const draft = readDraft(text, language.kind, findings);
  if (draft !== null) language.check(draft, findings);
  return findings.list
    .map((finding) => ({ finding, rank: rankOf(finding.rule, language) }))
    .sort((a, b) => a.rank - b.rank || a.finding.range.start - b.finding.range.start)
    .map(({ finding, rank }) => refusal(finding, language.refusals[rank]?.[0] ?? null, text, language));
}

function rankOf(rule: PolicyRule, { kind, refusals }: Language): number {
  const rank = refusals.findIndex(([, ...rules]) => rules.includes(rule));
  if (rank < 0) throw new Error(`No service has a sentence for ${rule} in a policy of kind ${kind}`);
  return rank;
}

function refusal(
  { rule, message: detail, range, words }: Finding,
  sentence: string | null,
  text: string,
  { code }: Language,
): PolicyRefusal {
  const message = sentence ?? words;
  if (message === undefined) throw new Error(`A finding of ${rule} has no words`);
  return { code, message, rule, detail, range, ...placeOf(text, range.start) };
}
