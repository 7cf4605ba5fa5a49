import type { ApiError, Effect, PolicyKind, PolicyType, Verdict, Via } from '../../iam/index.ts';
import type { LintRuleId } from '../../iam/lint.ts';
import type { Report } from '../report.ts';
import type { CheckSpec, RequestSpec } from '../spec.ts';

/** A question of the interview bank or of a lesson. All HTML comes from `course` and is free of scripts. */
export type Question =
  | SingleQuestion
  | MultipleQuestion
  | TrueFalseQuestion
  | OrderingQuestion
  | DecisionQuestion
  | FixQuestion
  | OpenQuestion
  | MatchingQuestion
  | FindTheStatementQuestion
  | SpotTheErrorQuestion
  | NumericQuestion;

export type QuestionKindId = Question['kind'];

export type Level = 'basic' | 'intermediate' | 'advanced';

/** What every question has. */
export interface QuestionBase {
  /** Unique in the bank, its page is `/interview/<id>/`; in a lesson the id of the block. */
  readonly id: string;
  /** Slug of the topic: the name of the file in `lessons/questions`; of a lesson's question the lesson's track. */
  readonly topic: string;
  readonly level: Level;
  /** Plain text, for lists, titles and the tab of the browser. */
  readonly title: string;
  /** HTML: the question. */
  readonly ask: string;
  /** HTML: the model answer, or why the key is right. */
  readonly because: string;
  /** Where the answer is from: a page of AWS's documentation by title or address, one or more. */
  readonly sources: readonly string[];
  readonly teaches: readonly string[];
}

export interface Option {
  /** HTML. */
  readonly text: string;
  readonly right: boolean;
  /** Slug in `misconceptions.yaml` of the belief behind a wrong option. */
  readonly misconception: string | null;
  /** HTML: what the person who chose it reads; null when `because` says it all. */
  readonly says: string | null;
  /** What the option says of the question's account. Whether it is right is computed then, never written. */
  readonly holds?: { readonly ask: RequestSpec; readonly is: Verdict } | undefined;
}

/** Exactly one option is right. */
export interface SingleQuestion extends QuestionBase {
  readonly kind: 'single';
  /** Commands that build the account of which options speak. The question tells of it in its own words. */
  readonly account?: readonly string[] | undefined;
  readonly options: readonly Option[];
}

/** All the right options, and only those. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
  readonly account?: readonly string[] | undefined;
  readonly options: readonly Option[];
}

/** A statement that is true or not. */
export interface TrueFalseQuestion extends QuestionBase {
  readonly kind: 'true-false';
  readonly right: boolean;
  readonly misconception: string | null;
}

/** Steps to be put in order. Any order that keeps every pair of `before` is right. */
export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'ordering';
  /** In a right order. */
  readonly items: readonly { readonly id: string; /** HTML. */ readonly text: string }[];
  /** Pairs of item ids: the first has to stand before the second. */
  readonly before: readonly (readonly [string, string])[];
}

/** Requests whose decision the account computes. */
export interface DecisionQuestion extends QuestionBase {
  readonly kind: 'decision';
  /** Commands that build the account, replayed by the administrator. */
  readonly account: readonly string[];
  readonly asks: readonly {
    readonly ask: RequestSpec;
    /** Computed by replaying, never written; null until then. */
    readonly key: Verdict | null;
    /** HTML shown with the trace. */
    readonly says: string | null;
  }[];
}

/** A policy document to mend: graded by what the account decides with it. */
export interface FixQuestion extends QuestionBase {
  readonly kind: 'fix';
  readonly account: readonly string[];
  /** The inline policy of the account that is to be mended. */
  readonly policy: { readonly entity: 'user' | 'group'; readonly name: string; readonly policy: string };
  /** The document as it stands in the account; computed by replaying, never written; null until then. */
  readonly document: string | null;
  readonly checks: readonly CheckSpec[];
  /** Documents that pass. */
  readonly solutions: readonly string[];
  /** Documents that fail on the check they name. */
  readonly mistakes: readonly {
    readonly name: string;
    readonly document: string;
    readonly fails: string;
    /** HTML. */
    readonly says: string;
    readonly misconception: string | null;
  }[];
}

/** A free answer, which the person compares with the model answer line by line. */
export interface OpenQuestion extends QuestionBase {
  readonly kind: 'open';
  /** HTML, one a line of the rubric: what a good answer says. Each is worth a point. */
  readonly rubric: readonly string[];
  /** HTML: what people often say and is wrong. */
  readonly wrong: readonly { readonly text: string; readonly misconception: string | null }[];
}

/** A wrong answer that people give: the belief behind it, and what the person reads. */
export interface Mistaken {
  /** HTML. */
  readonly says: string;
  readonly misconception: string | null;
}

/** Each on the left goes with one on the right. Several may go with the same, and of the right some may be left over. */
export interface MatchingQuestion extends QuestionBase {
  readonly kind: 'matching';
  readonly lefts: readonly {
    /** HTML. */
    readonly text: string;
    /** Id of the one on the right. */
    readonly right: string;
    readonly mistaken: readonly (Mistaken & { readonly right: string })[];
  }[];
  /** `text` is plain: it stands in a list to choose from. */
  readonly rights: readonly { readonly id: string; readonly text: string }[];
}

/** A policy that has a say on a request, with its statements laid out. */
export interface ShownPolicy {
  readonly name: string;
  readonly type: PolicyType;
  readonly via: Via;
  readonly statements: readonly {
    /** What answers name: `group Contractors/NoPayroll 1`, counted from 1. */
    readonly id: string;
    readonly sid: string | null;
    readonly effect: Effect;
    readonly text: string;
  }[];
}

/** A request, and the policies that have a say on it: which statement decides? */
export interface FindTheStatementQuestion extends QuestionBase {
  readonly kind: 'find-the-statement';
  readonly account: readonly string[];
  readonly request: RequestSpec;
  /** Computed by replaying, never written; empty until then. */
  readonly policies: readonly ShownPolicy[];
  /**
   * What the account decides, and the statements that do, any of which is right: none when it is an implicit deny. Computed, never written; null
   * until then.
   */
  readonly key: { readonly verdict: Verdict; readonly statements: readonly string[] } | null;
  /** By the statement that was taken for it; null where it was none. */
  readonly mistaken: readonly (Mistaken & { readonly statement: string | null })[];
}

/** What is wrong with a document: in AWS's words when AWS refuses it, else what a reviewer of policies finds. */
export type Found =
  | { readonly by: 'aws'; readonly message: string; readonly detail: string }
  | { readonly by: 'lint'; readonly rule: LintRuleId; readonly values: Readonly<Record<string, string | number>> };

/** A policy document with one thing wrong: in which line? */
export interface SpotTheErrorQuestion extends QuestionBase {
  readonly kind: 'spot-the-error';
  /** As it is shown, line by line. */
  readonly document: string;
  /** Where the document is meant to stand. */
  readonly policy: PolicyKind;
  /** Id of the rule that it breaks: one of AWS's, or one of ours. */
  readonly finds: string;
  /** What the rule says and the lines where it does, from 1, any of which is right. Computed, never written; null until then. */
  readonly key: { readonly found: Found; readonly lines: readonly number[] } | null;
  readonly mistaken: readonly (Mistaken & { readonly line: number })[];
}

/** What can be counted in an account. */
export type Count =
  /** Policies that reach a user, each once, whatever the ways. */
  | { readonly what: 'policies'; readonly user: string }
  /** Ways by which policies reach a user: attachments and inline policies, the user's own and those of its groups. */
  | { readonly what: 'ways'; readonly user: string }
  | { readonly what: 'groups'; readonly user: string }
  | { readonly what: 'members'; readonly group: string }
  /** Users to whom a request is allowed. */
  | { readonly what: 'allowed'; readonly action: string; readonly resource: string };

/** A number. */
export interface NumericQuestion extends QuestionBase {
  readonly kind: 'numeric';
  /** Empty where the question is about no account. */
  readonly account: readonly string[];
  /** What of the account is the answer; null where the author wrote a number. */
  readonly count: Count | null;
  /** Computed when something is counted; null until then. */
  readonly value: number | null;
  /** How far beside it still counts. */
  readonly tolerance: number;
  /** Plain text behind the field: `characters`. */
  readonly unit: string;
  readonly mistaken: readonly (Mistaken & { readonly value: number })[];
}

/** What a person answered. Options and items by their place in the question, whatever order they were shown in. */
export type Answer =
  | { readonly kind: 'single'; readonly option: number }
  | { readonly kind: 'multiple'; readonly options: readonly number[] }
  | { readonly kind: 'true-false'; readonly value: boolean }
  | { readonly kind: 'ordering'; readonly items: readonly string[] }
  | { readonly kind: 'decision'; readonly verdicts: readonly Verdict[] }
  | { readonly kind: 'fix'; readonly document: string }
  /** `met`: the lines of the rubric, by index, that the person found in the answer. */
  | { readonly kind: 'open'; readonly text: string; readonly met: readonly number[] }
  /** By place on the left, the id of the one on the right. */
  | { readonly kind: 'matching'; readonly rights: readonly string[] }
  /** Null says that no statement decides. */
  | { readonly kind: 'find-the-statement'; readonly statement: string | null }
  | { readonly kind: 'spot-the-error'; readonly line: number }
  | { readonly kind: 'numeric'; readonly value: number };

/** A graded answer. */
export interface Marked {
  readonly right: boolean;
  /** From 0 to 1: the share that is right. */
  readonly score: number;
  /** Misconceptions that the answer shows. */
  readonly misconceptions: readonly string[];
  /**
   * By part, whether it is right: the option chosen; by option of the question, whether it was rightly chosen or left out; by item in the
   * order of the answer; by request; by check; by line of the rubric; by pair.
   */
  readonly parts: readonly boolean[];
  /** Of a mended policy that AWS takes: what the checks say of it. */
  readonly report?: Report;
  /** Of a mended policy: why AWS does not take it. */
  readonly refusal?: ApiError;
}
