import type { MarkScope, QuestionKind } from './kind.ts';
import type { Answer, Marked, Question } from './question.ts';

/** Marks answers to questions of some kinds. */
export interface Marking {
  /** The kind of a question. Throws when these are other kinds. */
  kindOf(question: Question): QuestionKind;
  /**
   * Marks an answer. Options, items and lines that the question does not have count as wrong. A policy to fix is put into the account of
   * `scope.evidence.before` and graded by its checks there. Throws when the answer is of another kind than the question, or a policy to fix
   * comes without an account: `isAnswer` and `questionScope` see to that.
   */
  markAnswer(question: Question, answer: Answer, scope: MarkScope): Marked;
  /** Whether something that was stored is an answer to the question: of its kind, in the shape of today. */
  isAnswer(question: Question, value: unknown): value is Answer;
}

export function marking(kinds: readonly QuestionKind[]): Marking {
  const byKind = new Map<string, QuestionKind>(kinds.map((kind) => [kind.kind, kind]));
  const kindOf = ({ kind }: Question): QuestionKind => {
    const found = byKind.get(kind);
    if (found === undefined) throw new Error(`No question of kind "${kind}" is registered`);
    return found;
  };
  return {
    kindOf,
    markAnswer: (question, answer, scope) => kindOf(question).mark(question, answer, scope),
    isAnswer: (question, value): value is Answer =>
      typeof value === 'object' && value !== null && kindOf(question).isAnswer(value),
  };
}
