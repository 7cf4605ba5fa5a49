import type { Catalog } from '../../catalog/index.ts';
import { decisionOn, type Answer, type Marked, type Question } from '../../grader/index.ts';
import { bankMarking, requestsOf } from '../../grader/questions.ts';
import type { Decision } from '../../iam/index.ts';
import { policyRefusals, type PolicyRefusal } from '../../iam/lint.ts';
import { questionScope, questionWorld } from '../question-world.ts';

/** Knows the accounts of questions: marks, explains, validates. Loaded when the first answer is marked. */
export interface Examiner {
  /** Whether something that was stored is an answer to the question, as it is today. */
  isAnswer(question: Question, value: unknown): value is Answer;
  mark(question: Question, answer: Answer): Promise<Marked>;
  /** By request of a question about decisions, what its account decides and why; none for a question of another kind. */
  decisions(question: Question): Promise<readonly (Decision | null)[]>;
  /** What AWS would refuse in a policy document of a user or a group. */
  refusals(text: string): readonly PolicyRefusal[];
}

export function createExaminer(catalog: Catalog): Examiner {
  return {
    isAnswer: bankMarking.isAnswer,
    mark: async (question, answer) => bankMarking.markAnswer(question, answer, await questionScope(question, catalog)),
    async decisions(question) {
      const requests = requestsOf(question);
      if (requests.length === 0) return [];
      const world = await questionWorld(question, catalog);
      return requests.map((request) => decisionOn(world, request));
    },
    refusals: (text) => policyRefusals(text, 'identity'),
  };
}
