import { checkSchema } from '../../src/grader/schema.ts';
import { grade, type CheckResult } from '../../src/grader/index.ts';
import type { Sandbox } from './builders.ts';

/** Judges one check, written as in a lesson, on an account. */
export function judge(account: Sandbox, check: Readonly<Record<string, unknown>>): CheckResult {
  const spec = checkSchema.parse(check);
  const { world, reference } = account;
  const [result] = grade([spec], { before: world, after: world, records: [], reference }).results;
  if (result === undefined) throw new Error('The check gave no result');
  return result;
}

/** The verdict and the ids of the reasons, for tables. */
export function verdictOf(account: Sandbox, check: Readonly<Record<string, unknown>>): readonly string[] {
  const { verdict, reasons } = judge(account, check);
  return [verdict, ...reasons.map(({ id }) => id)];
}
