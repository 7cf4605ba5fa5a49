import type { Catalog } from '../catalog/index.ts';
import type { Question } from '../grader/index.ts';
import { computeKeys } from '../grader/questions.ts';
import { findingsIn } from './document-findings.ts';
import { questionWorld } from './question-world.ts';

/**
 * A question with what is computed of it: the keys of its requests, the document to mend, the statement that decides, the line that is wrong. Made
 * once, at build. Rejects with the question's id and words for its author.
 */
export async function prepareQuestion(question: Question, catalog: Catalog): Promise<Question> {
  const world = await questionWorld(question, catalog);
  try {
    return await computeKeys(question, { world, findings: (text, kind) => findingsIn(text, kind, catalog) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Error(`"${question.id}": ${error.message}`, { cause: error });
  }
}
