import type { World } from '../../iam/index.ts';
import type { Trial } from './kind.ts';
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

/** The question with what its account computes: the keys of its requests, the document to mend. */
export const computeKeys = (question: Question, world: World): Question => kindOf(question).compute(question, world);

/** What the account should have computed and did not, in words for the author; empty when the question is complete. */
export const missingKeys = (question: Question): readonly string[] => kindOf(question).missing(question);

/** Answers to try a question with, each with the mark that it must get. */
export const trialsOf = (question: Question): readonly Trial[] => kindOf(question).trials(question);
