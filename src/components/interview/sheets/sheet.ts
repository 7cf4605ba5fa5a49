import { createElement, type ComponentType } from 'react';
import type { CheckResult, Question, QuestionKindId } from '../../../grader/index.ts';
import type { Decision } from '../../../iam/index.ts';

type QuestionOf<K extends QuestionKindId> = Extract<Question, { readonly kind: K }>;

/** What the account says of a question, found at build. */
export interface Facts {
  /** By request of a decision question. */
  readonly decisions: readonly (Decision | null)[];
  /** The checks of a policy to mend, not judged. */
  readonly checks: readonly CheckResult[];
}

interface SheetProps<K extends QuestionKindId> {
  readonly question: QuestionOf<K>;
  readonly facts: Facts;
}

/** How a kind of question reads on paper: what is asked, and the answer, which the page folds away. */
export interface Sheet {
  /** Whether the explanation is itself the answer, to be held against one's own; what `Answered` adds stands below it then. */
  readonly isModel: boolean;
  readonly Asked: ComponentType<{ readonly question: Question; readonly facts: Facts }>;
  readonly Answered: ComponentType<{ readonly question: Question; readonly facts: Facts }>;
}

/** Says the sheet of one kind once. */
export function defineSheet<K extends QuestionKindId>(
  kind: K,
  parts: {
    readonly Asked: ComponentType<SheetProps<K>>;
    readonly Answered: ComponentType<SheetProps<K>>;
    readonly isModel?: boolean;
  },
): Sheet {
  const own = (question: Question): QuestionOf<K> => {
    if (!isOf(kind, question)) throw new Error(`"${question.id}" is a question of kind ${question.kind}, not ${kind}`);
    return question;
  };
  return {
    isModel: parts.isModel ?? false,
    Asked: ({ question, facts }) => createElement(parts.Asked, { question: own(question), facts }),
    Answered: ({ question, facts }) => createElement(parts.Answered, { question: own(question), facts }),
  };
}

const isOf = <K extends QuestionKindId>(kind: K, question: Question): question is QuestionOf<K> =>
  question.kind === kind;
