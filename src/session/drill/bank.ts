import type { Level, Question } from '../../grader/index.ts';

export const LEVELS = ['basic', 'intermediate', 'advanced'] as const satisfies readonly Level[];

/** A belief behind wrong answers. */
export interface Belief {
  readonly id: string;
  /** HTML: the belief, as people hold it. */
  readonly says: string;
  /** HTML: what is so. */
  readonly truth: string;
  /** The lesson that shows it; null while there is none. */
  readonly remedy: { readonly id: string; readonly title: string } | null;
}

export interface BankTopic {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly questions: readonly Question[];
}

/** The interview bank as the page gets it: every question ready to be asked. */
export interface Bank {
  readonly topics: readonly BankTopic[];
  /** Questions that belong together, by ids. */
  readonly sets: readonly { readonly id: string; readonly questions: readonly string[] }[];
  readonly beliefs: readonly Belief[];
}

/** What of the bank is enough to tell weak spots. */
export interface BankOutline {
  readonly topics: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly beliefs: readonly Belief[];
}

export const questionsOf = ({ topics }: Bank): readonly Question[] => topics.flatMap(({ questions }) => questions);

/** The question at a place of a run; null when the bank has it no more. */
export const questionAt = (bank: Bank, ids: readonly string[], at: number): Question | null =>
  questionsOf(bank).find(({ id }) => id === ids[at]) ?? null;

/** Whether people mark their own answer, line by line beside the model answer. */
export const isSelfMarked = ({ kind }: Question): boolean => kind === 'open';
