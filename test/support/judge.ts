import { checkSchema } from '../../src/grader/schema.ts';
import { grade } from '../../src/grader/grading.ts';
import type { CheckResult, Evidence } from '../../src/grader/index.ts';
import { compare } from '../../src/iam/comparison.ts';
import type { CallRecord, World } from '../../src/iam/index.ts';
import { strings } from '../../src/strings/index.ts';
import { reasonStrings } from '../../src/strings/reasons.ts';
import type { Sandbox } from './builders.ts';

type Check = Readonly<Record<string, unknown>>;

/** The worlds that an account is compared with; it opened as it is, and has no solution, unless given. */
interface Compared {
  readonly before?: World;
  readonly solution?: World;
  /** The calls since; none unless given. */
  readonly records?: readonly CallRecord[];
}

/** What a check sees when the account is this one now. */
export const evidenceOf = (
  account: Sandbox,
  { before = account.world, solution, records = [] }: Compared = {},
): Evidence => ({
  before,
  after: account.world,
  solution: solution ?? null,
  records,
  reference: account.reference,
  compare,
});

/** Judges one check, written as in a lesson, on an account. */
export function judge(account: Sandbox, check: Check, compared: Compared = {}): CheckResult {
  const [result] = grade([checkSchema.parse(check)], evidenceOf(account, compared)).results;
  if (result === undefined) throw new Error('The check gave no result');
  return result;
}

/** The verdict and the ids of the reasons, for tables. */
export function verdictOf(account: Sandbox, check: Check, compared: Compared = {}): readonly string[] {
  const { verdict, reasons } = judge(account, check, compared);
  return [verdict, ...reasons.map(({ id }) => id)];
}

/** What the learner reads: the label, then the reasons. */
export function wordsOf(account: Sandbox, check: Check, compared: Compared = {}): readonly string[] {
  const { label, reasons } = judge(account, check, compared);
  return [strings.checks.sentence(label), ...reasons.map(reasonStrings.sentence)];
}

/** Why the build refuses a check; null when it does not. */
export function refusalOf(check: Check): string | null {
  const read = checkSchema.safeParse(check);
  if (read.success) return null;
  return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}
