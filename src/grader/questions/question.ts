import type { ApiError, Verdict } from '../../iam/index.ts';
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
  | OpenQuestion;

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
}

/** Exactly one option is right. */
export interface SingleQuestion extends QuestionBase {
  readonly kind: 'single';
  readonly options: readonly Option[];
}

/** All the right options, and only those. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
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

/** What a person answered. Options and items by their place in the question, whatever order they were shown in. */
export type Answer =
  | { readonly kind: 'single'; readonly option: number }
  | { readonly kind: 'multiple'; readonly options: readonly number[] }
  | { readonly kind: 'true-false'; readonly value: boolean }
  | { readonly kind: 'ordering'; readonly items: readonly string[] }
  | { readonly kind: 'decision'; readonly verdicts: readonly Verdict[] }
  | { readonly kind: 'fix'; readonly document: string }
  /** `met`: the lines of the rubric, by index, that the person found in the answer. */
  | { readonly kind: 'open'; readonly text: string; readonly met: readonly number[] };

/** A graded answer. */
export interface Marked {
  readonly right: boolean;
  /** From 0 to 1: the share that is right. */
  readonly score: number;
  /** Misconceptions that the answer shows. */
  readonly misconceptions: readonly string[];
  /**
   * By part, whether it is right: the option chosen; by option of the question, whether it was rightly chosen or left out; by item in the
   * order of the answer; by request; by check; by line of the rubric.
   */
  readonly parts: readonly boolean[];
  /** Of a mended policy that AWS takes: what the checks say of it. */
  readonly report?: Report;
  /** Of a mended policy: why AWS does not take it. */
  readonly refusal?: ApiError;
}
