import { createElement, type ComponentType } from 'react';
import type { Answer, Marked, Question, QuestionKindId } from '../../grader/index.ts';

type QuestionOf<K extends QuestionKindId> = Extract<Question, { readonly kind: K }>;
type AnswerOf<K extends QuestionKindId> = Extract<Answer, { readonly kind: K }>;

/** What the form of one kind of question gets. */
export interface FormProps<K extends QuestionKindId> {
  readonly question: QuestionOf<K>;
  /** Orders options and items. */
  readonly seed: string;
  /** The answer as it stands: committed, or being thought about. Null while there is none. */
  readonly answer: AnswerOf<K> | null;
  /** With the mark the form shows what was right. */
  readonly marked: Marked | null;
  /** Whether an answer is taken. */
  readonly open: boolean;
  /** Tells of every change; null while there is no whole answer. */
  onChange(answer: AnswerOf<K> | null): void;
}

/** The same for a form of any kind. */
export interface AnyFormProps {
  readonly question: Question;
  readonly seed: string;
  readonly answer: Answer | null;
  readonly marked: Marked | null;
  readonly open: boolean;
  onChange(answer: Answer | null): void;
}

/** The form of a kind, fit for a registry. */
export interface QuizForm {
  readonly Form: ComponentType<AnyFormProps>;
  /** The answer that the form shows before anything is touched, where that is one already. */
  first(question: Question, seed: string): Answer | null;
}

/** The forms of some kinds. */
export type QuizForms = Readonly<Partial<Record<QuestionKindId, QuizForm>>>;

/** Says the form of one kind of question. Its question is of that kind; an answer of another kind is none. */
export function defineForm<K extends QuestionKindId>(
  kind: K,
  Form: ComponentType<FormProps<K>>,
  first?: (question: QuestionOf<K>, seed: string) => AnswerOf<K>,
): QuizForm {
  const own = (question: Question): QuestionOf<K> => {
    if (!isOf(kind, question)) throw new Error(`"${question.id}" is a question of kind ${question.kind}, not ${kind}`);
    return question;
  };
  return {
    Form: ({ question, answer, ...props }) =>
      createElement(Form, {
        ...props,
        question: own(question),
        answer: answer !== null && isAnswerOf(kind, answer) ? answer : null,
      }),
    first: (question, seed) => first?.(own(question), seed) ?? null,
  };
}

const isOf = <K extends QuestionKindId>(kind: K, question: Question): question is QuestionOf<K> =>
  question.kind === kind;
const isAnswerOf = <K extends QuestionKindId>(kind: K, answer: Answer): answer is AnswerOf<K> => answer.kind === kind;
