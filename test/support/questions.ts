import type { ComputeScope, DocumentFinding, Option, QuestionBase } from '../../src/grader/index.ts';
import type { World } from '../../src/iam/index.ts';

/** What every question has, for questions of tests. */
export const questionBase: QuestionBase = {
  id: 'q',
  topic: 'groups',
  level: 'basic',
  title: 'A question',
  ask: 'A question?',
  because: 'Because.',
  sources: ['IAM User Guide'],
  teaches: [],
};

export const right: Option = { text: 'Right', right: true, misconception: null, says: null };
export const wrong = (misconception: string | null = null): Option => ({
  text: 'Wrong',
  right: false,
  misconception,
  says: null,
});

/** What keys are computed from, with these findings in every document. */
export const computing = (world: World, findings: readonly DocumentFinding[] = []): ComputeScope => ({
  world,
  findings: () => Promise.resolve(findings),
});
