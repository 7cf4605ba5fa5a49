import type { RequestSpec } from '../spec.ts';
import { computeClaims, missingClaims } from './claims.ts';
import type { ComputeScope, Trial } from './kind.ts';
import { marking } from './marking.ts';
import type { Question } from './question.ts';
import { questionKinds } from './registry.ts';

/**
 * Marks answers to questions of every kind.
 *
 * @example
 * bankMarking.markAnswer(question, { kind: 'true-false', value: true }, {}).right
 */
export const bankMarking = marking(questionKinds);
const { kindOf } = bankMarking;

/**
 * The question with what its account computes: the keys of its requests, the document to mend, the statement to find, which options are right.
 * Rejects, in words for the author, where nothing can be computed.
 */
export const computeKeys = async (question: Question, scope: ComputeScope): Promise<Question> =>
  computeClaims(await kindOf(question).compute(question, scope), scope.world);

/** What the account should have computed and did not, in words for the author; empty when the question is complete. */
export const missingKeys = (question: Question): readonly string[] => [
  ...kindOf(question).missing(question),
  ...missingClaims(question),
];

/** The requests whose decisions explain the answer of a question; none of most kinds. */
export const requestsOf = (question: Question): readonly RequestSpec[] => kindOf(question).requests(question);

/** Answers to try a question with, each with the mark that it must get. */
export const trialsOf = (question: Question): readonly Trial[] => kindOf(question).trials(question);
