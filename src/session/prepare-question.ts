import type { Catalog } from '../catalog/index.ts';
import { comparisonFor } from '../grader/grading.ts';
import type { MarkScope, Question } from '../grader/index.ts';
import { computeKeys } from '../grader/questions.ts';
import { createWorld, type World } from '../iam/index.ts';
import { sampleServices } from '../services/index.ts';
import { replay } from './replay.ts';

/** The moment in which the accounts of questions are made and asked: what a question decides does not depend on the day. */
const AT = '2026-01-01T00:00:00Z';

/**
 * The world of a question: the fresh account and the question's own commands, for decisions and their traces. Rejects when a command fails
 * or reference data cannot be read.
 */
export async function questionWorld(question: Question, catalog: Catalog): Promise<World> {
  const fresh = createWorld({ at: AT, services: sampleServices(AT) });
  const lines = 'account' in question ? question.account : [];
  const built = await replay(fresh, lines, { at: AT, seed: question.id, from: 1, catalog });
  const broken = built.commands.find(({ exitCode }) => exitCode !== 0);
  if (broken !== undefined)
    throw new Error(`The account of "${question.id}" fails at: ${broken.line}\n${broken.stderr.trim()}`);
  return built.world;
}

/** A question with what its account computes: the keys of its requests, the document to mend. Made once, at build. */
export async function prepareQuestion(question: Question, catalog: Catalog): Promise<Question> {
  return computeKeys(question, await questionWorld(question, catalog));
}

/** What `markAnswer` needs to mark answers to the question. */
export async function questionScope(question: Question, catalog: Catalog): Promise<MarkScope> {
  const before = await questionWorld(question, catalog);
  const compare = 'checks' in question ? await comparisonFor(question.checks) : undefined;
  return { evidence: { before, after: before, solution: null, records: [], reference: catalog, compare } };
}
