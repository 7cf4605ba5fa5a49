import type { Catalog } from '../catalog/index.ts';
import { comparisonFor } from '../grader/grading.ts';
import type { FixQuestion, MarkScope, Question } from '../grader/index.ts';
import {
  createWorld,
  parsePolicyDocument,
  userPrincipal,
  type AppliedPolicy,
  type Compare,
  type World,
} from '../iam/index.ts';
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
  const lines = 'account' in question ? (question.account ?? []) : [];
  const built = await replay(fresh, lines, { at: AT, seed: question.id, from: 1, catalog });
  const broken = built.commands.find(({ exitCode }) => exitCode !== 0);
  if (broken !== undefined)
    throw new Error(`The account of "${question.id}" fails at: ${broken.line}\n${broken.stderr.trim()}`);
  return built.world;
}

/** What `markAnswer` needs to mark answers to the question. */
export async function questionScope(question: Question, catalog: Catalog): Promise<MarkScope> {
  const before = await questionWorld(question, catalog);
  const compare = question.kind === 'fix' ? await comparing(question, before, catalog) : undefined;
  return { evidence: { before, after: before, solution: null, records: [], reference: catalog, compare } };
}

/** The comparison for the checks of a policy to mend, with what AWS says of the services that the account and the solutions name. */
async function comparing(
  { checks, solutions }: FixQuestion,
  world: World,
  catalog: Catalog,
): Promise<Compare | undefined> {
  const compare = await comparisonFor(checks, catalog);
  if (compare === undefined) return undefined;
  const { servicesNamed } = await import('../iam/comparison.ts');
  const carried = [...world.account.users.values()].flatMap((user) => userPrincipal(world, user).policies.identity);
  const mended = solutions.flatMap((text): readonly AppliedPolicy[] => {
    const parsed = parsePolicyDocument(text);
    return parsed.ok ? [{ name: '', arn: null, via: NOWHERE, document: parsed.value }] : [];
  });
  await catalog.load(servicesNamed([...carried, ...mended]).map((service) => ({ kind: 'service', service })));
  return compare;
}

/** A solution is carried by nobody yet. */
const NOWHERE: AppliedPolicy['via'] = { entity: 'user', name: '', placement: 'inline' };
