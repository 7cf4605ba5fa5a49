import type {
  ApiCall,
  CheckResult,
  CheckSpec,
  MultipleQuestion,
  OrderingQuestion,
  RequestSpec,
  SingleQuestion,
  TrueFalseQuestion,
  Verdict,
} from '../grader/index.ts';

/** A lesson as the page, the proof and the terminal read it; made by `readLesson` from one Markdown file. All HTML is free of scripts. */
export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  /** Commands that build the start, replayed by the administrator. */
  readonly account: readonly string[];
  /** Fingerprint of what decides grading (start and blocks): saved work notes it, to see whether the lesson has changed since. */
  readonly hash: string;
  readonly intro: string;
  readonly steps: readonly Step[];
  /** What its commands come to, so that its page need not read them; computed by running them, never written. Null until then. */
  readonly calls: LessonCalls | null;
}

export interface LessonCalls {
  /** Of `account`, and of what others do before a first task. */
  readonly start: readonly ApiCall[];
  /** By task: what others do when it opens, and, where a check of the lesson compares with a solution, its first one. */
  readonly tasks: Readonly<
    Record<string, { readonly meanwhile: readonly ApiCall[]; readonly solution: readonly ApiCall[] }>
  >;
}

/** One `##` section. */
export interface Step {
  /** Slug of the title. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

export type Part =
  { readonly kind: 'prose'; readonly html: string } | { readonly kind: 'commands'; readonly text: string } | Block;
export type Block = PredictBlock | TaskBlock | QuestionBlock;

/** The kinds of question that a lesson may ask; a decision is a `predict` there, and a policy to fix a `task`. */
export type LessonQuestion = SingleQuestion | MultipleQuestion | TrueFalseQuestion | OrderingQuestion;

export interface QuestionBlock {
  readonly kind: 'question';
  readonly id: string;
  readonly question: LessonQuestion;
  readonly teaches: readonly string[];
}

export interface PredictBlock {
  readonly kind: 'predict';
  readonly id: string;
  readonly ask: RequestSpec;
  /** The answer on the account as the lesson has it at this point; computed by replaying, never written. Null until then. */
  readonly key: Verdict | null;
  /** HTML shown with the trace after the answer. */
  readonly because: string;
  readonly teaches: readonly string[];
}

export interface Hint {
  /** Id of the check that it belongs to. */
  readonly on: string;
  /** HTML, one to four. */
  readonly rungs: readonly string[];
}

export interface Mistake {
  readonly name: string;
  readonly run: readonly string[];
  /** Id of the check on which it fails. */
  readonly fails: string;
  /** HTML for the learner. */
  readonly says: string;
  readonly misconception: string | null;
  /** Id of the claim that it goes against, where no belief of the list is behind it. */
  readonly claim?: string | undefined;
  /** How the page recognises the mistake; computed by replaying it, never written. */
  readonly marks: Marks;
}

/**
 * Keys of `AccountFact` by which a mistake shows. With `own`, one of them is enough: facts that no start and no solution has.
 * Without, all of `held` must be so and none of `gone`.
 */
export interface Marks {
  readonly own: readonly string[];
  readonly held: readonly string[];
  readonly gone: readonly string[];
  /** Who carries a policy document that the mistake brought: facts without the policy's name. Then `verdicts` have to agree too, and `gone`. */
  readonly documents: readonly string[];
  /** By check of the task, whether it passes. */
  readonly verdicts: readonly boolean[];
}

/** Changes to a solution, by their name in the proof with `*` for any text, that the author has a reason for. */
export interface ProofException {
  readonly change: string;
  readonly because: string;
}

export interface TaskBlock {
  readonly kind: 'task';
  readonly id: string;
  /** Commands of others, run by the administrator when the task opens. */
  readonly meanwhile: readonly string[];
  /** HTML. */
  readonly goal: string;
  readonly checks: readonly CheckSpec[];
  /** The checks before anything was tried: labels alone. Computed, never written. */
  readonly untried: readonly CheckResult[];
  readonly hints: readonly Hint[];
  /** Each a list of commands. */
  readonly solutions: readonly (readonly string[])[];
  readonly mistakes: readonly Mistake[];
  /** What the proof would otherwise hold against the task: wrong changes that pass, and harmless ones that fail. */
  readonly accepted?: readonly ProofException[] | undefined;
  readonly rejected?: readonly ProofException[] | undefined;
  readonly teaches: readonly string[];
}
