import type { Catalog } from '../../src/catalog/index.ts';
import type { MarkScope, Question } from '../../src/grader/index.ts';
import { bankMarking, missingKeys, trialsOf } from '../../src/grader/questions.ts';
import { prepareQuestion, questionScope } from '../../src/session/questions.ts';
import { tryDocuments } from './prove-question-documents.ts';

export interface Tried {
  /** How many answers were marked. */
  readonly tried: number;
  /** What is not as the author means it; empty when the question is proved. */
  readonly problems: readonly string[];
}

export interface QuestionProof extends Tried {
  /** With what its account computes. */
  readonly question: Question;
}

/**
 * Proves a question of the bank: its account can be built and computes every key, every answer whose mark is known beforehand gets that
 * mark (a policy to fix fails as it stands, passes with each solution and fails with each mistake on the check that it names; it passes with
 * every rewrite of a solution and fails with whatever allows more or less), and it says where it is from.
 */
export async function proveQuestion(source: Question, catalog: Catalog): Promise<QuestionProof> {
  let question = source;
  try {
    question = await prepareQuestion(source, catalog);
    const scope = await questionScope(source, catalog);
    const answers = tryAnswers(question, scope);
    const documents =
      question.kind === 'fix' && answers.problems.length === 0
        ? tryDocuments(question, scope)
        : { tried: 0, problems: [] };
    const unsourced = question.sources.length === 0 ? ['it names no source'] : [];
    return {
      question,
      tried: answers.tried + documents.tried,
      problems: [...missingKeys(question), ...answers.problems, ...documents.problems, ...unsourced],
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { question, tried: 0, problems: [error.message] };
  }
}

/** Shares of three and of seven are no exact numbers. */
const ROUNDING = 1e-9;

/** Marks every answer whose mark is known beforehand. */
export function tryAnswers(question: Question, scope: MarkScope): Tried {
  const trials = trialsOf(question);
  const problems = trials.flatMap(({ name, answer, right, fails, score }) => {
    const marked = bankMarking.markAnswer(question, answer, scope);
    const failing = marked.report?.firstFailing ?? marked.refusal?.message ?? null;
    const why = failing === null ? '' : `: ${failing}`;
    if (marked.right !== right) return [`${name} is marked ${right ? `wrong${why}` : 'right'}`];
    if (score !== undefined && Math.abs(marked.score - score) > ROUNDING)
      return [`${name} earns ${marked.score}, and should earn ${score}`];
    return fails === null || failing === fails ? [] : [`${name} fails on ${failing}, and should on ${fails}`];
  });
  return { tried: trials.length, problems };
}
