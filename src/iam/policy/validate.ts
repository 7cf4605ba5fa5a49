import { checkBucket, type BucketFacts } from './check-bucket.ts';
import { checkIdentity } from './check-identity.ts';
import type { TextRange } from './document.ts';
import { Findings, placeOf, type Finding, type PolicyRule } from './problem.ts';
import { readDraft, type PolicyKind } from './read.ts';
import { refusals } from './refusals.ts';

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

/**
 * The refusal that AWS answers to a document, or null when it takes it. Takes any text and never throws. `identity` is the language of
 * CreatePolicy, PutUserPolicy and the like, `bucket` that of PutBucketPolicy, for which `facts` tells the bucket and who exists.
 * AWS takes what never matches: services and actions need not exist. Sources: `refusals.ts`.
 *
 * @example
 * validatePolicyDocument('{}', 'identity')?.message // 'Syntax errors in policy.'
 */
export function validatePolicyDocument(
  text: string,
  kind: PolicyKind,
  facts: BucketFacts | null = null,
): PolicyRefusal | null {
  return policyRefusals(text, kind, facts)[0] ?? null;
}

/** All that is wrong with a document, what AWS answers first; for an editor that shows it all at once. */
export function policyRefusals(
  text: string,
  kind: PolicyKind,
  facts: BucketFacts | null = null,
): readonly PolicyRefusal[] {
  if (kind === 'bucket' && !text.startsWith('{')) return [notAnObject(text)];
  const findings = new Findings();
  const draft = readDraft(text, kind, findings);
  if (draft !== null && kind === 'identity') checkIdentity(draft, findings);
  if (draft !== null && kind === 'bucket') checkBucket(draft, facts, findings);
  return findings.list
    .map((finding) => ({ finding, rank: rankOf(finding.rule, kind) }))
    .sort((a, b) => a.rank - b.rank || a.finding.range.start - b.finding.range.start)
    .map(({ finding, rank }) => refusal(finding, refusals[kind][rank]?.[0] ?? null, text, kind));
}

function rankOf(rule: PolicyRule, kind: PolicyKind): number {
  const rank = refusals[kind].findIndex(([, ...rules]) => rules.includes(rule));
  if (rank < 0) throw new Error(`No service has a sentence for ${rule} in a policy of kind ${kind}`);
  return rank;
}

function refusal(
  { rule, message: detail, range, words }: Finding,
  sentence: string | null,
  text: string,
  kind: PolicyKind,
): PolicyRefusal {
  const message = sentence ?? words;
  if (message === undefined) throw new Error(`A finding of ${rule} has no words`);
  const code = kind === 'identity' ? 'MalformedPolicyDocument' : 'MalformedPolicy';
  return { code, message, rule, detail, range, ...placeOf(text, range.start) };
}

function notAnObject(text: string): PolicyRefusal {
  const message = "Policies must be valid JSON and the first byte must be '{'";
  const finding = {
    rule: 'json',
    message: 'A policy is a JSON object',
    range: { start: 0, end: text.length },
  } as const;
  return refusal(finding, message, text, 'bucket');
}

/** Size of a document as AWS counts it for the quotas: whitespace is free. Source: reference_iam-quotas.html */
export const policySize = (text: string): number => text.replaceAll(/\s/g, '').length;
