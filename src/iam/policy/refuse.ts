import type { TextRange } from './document.ts';
import type { PolicyKind } from './kinds.ts';
import { Findings, placesIn, type Finding, type Place, type PolicyRule } from './problem.ts';
import { readDraft, type Draft } from './read.ts';

/** The codes of IAM and STS, of S3, of Organizations and KMS, and of EC2. */
export type RefusalCode =
  'MalformedPolicyDocument' | 'MalformedPolicy' | 'MalformedPolicyDocumentException' | 'InvalidPolicyDocument';

/** One thing that a service refuses a document for: in its words, in ours, and where. `line` and `column` count from 1. */
export interface PolicyRefusal<Code extends RefusalCode = RefusalCode> extends Place {
  readonly code: Code;
  /** AWS's sentence. */
  readonly message: string;
  /** Which rule is broken. */
  readonly rule: PolicyRule;
  /** What is wrong, or what to write instead, in our words. */
  readonly detail: string;
  readonly range: TextRange;
}

/** What a service says: one sentence, one made of the finding, its place and the text there, or that of the finding (null). */
export type Words = string | ((finding: Finding, place: Place, at: string) => string) | null;

/** A sentence of a service and the rules that it stands for. */
export type Refusal = readonly [words: Words, ...rules: readonly PolicyRule[]];

/** What one service takes for a policy, and how it refuses. */
export interface Language<Code extends RefusalCode = RefusalCode> {
  readonly kind: PolicyKind;
  readonly code: Code;
  /** Its sentences in the order in which it looks: only the first that applies is answered. */
  readonly refusals: readonly Refusal[];
  /** What it refuses before it reads. */
  unreadable?(text: string): Finding | null;
  /** What it checks beyond the grammar. */
  check(draft: Draft, findings: Findings): void;
}

/** All that a service refuses in a document, what it answers first. Takes any text and never throws. */
export function refusalsIn<Code extends RefusalCode>(
  text: string,
  language: Language<Code>,
): readonly PolicyRefusal<Code>[] {
  const placeOf = placesIn(text);
  const refusal = (finding: Finding, words: Words): PolicyRefusal<Code> => {
    const { rule, message: detail, range } = finding;
    const place = placeOf(range.start);
    const said = typeof words === 'function' ? words(finding, place, text.slice(range.start, range.end)) : words;
    const message = said ?? finding.words;
    if (message === undefined) throw new Error(`A finding of ${rule} has no words`);
    return { code: language.code, message, rule, detail, range, ...place };
  };
  const unreadable = language.unreadable?.(text) ?? null;
  if (unreadable !== null) return [refusal(unreadable, null)];
  const findings = new Findings();
  const draft = readDraft(text, language.kind, findings);
  if (draft !== null) language.check(draft, findings);
  return findings.list
    .map((finding) => ({ finding, rank: rankOf(finding.rule, language) }))
    .sort((a, b) => a.rank - b.rank || a.finding.range.start - b.finding.range.start)
    .map(({ finding, rank }) => refusal(finding, language.refusals[rank]?.[0] ?? null));
}

function rankOf(rule: PolicyRule, { kind, refusals }: Language): number {
  const rank = refusals.findIndex(([, ...rules]) => rules.includes(rule));
  if (rank < 0) throw new Error(`No service has a sentence for ${rule} in a policy of kind ${kind}`);
  return rank;
}
