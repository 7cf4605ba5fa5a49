import { checkSchema } from '../../src/grader/schema.ts';
import { grade, type CheckResult } from '../../src/grader/index.ts';
import type { Scene } from './worlds.ts';

/** Judges one check, written as in a lesson, on a scene. */
export function judge(scene: Scene, check: Readonly<Record<string, unknown>>): CheckResult {
  const spec = checkSchema.parse(check);
  const { world, reference } = scene;
  const [result] = grade([spec], { before: world, after: world, records: [], reference }).results;
  if (result === undefined) throw new Error('The check gave no result');
  return result;
}

/** The verdict and the ids of the reasons, for tables. */
export function verdictOf(scene: Scene, check: Readonly<Record<string, unknown>>): readonly string[] {
  const { verdict, reasons } = judge(scene, check);
  return [verdict, ...reasons.map(({ id }) => id)];
}
