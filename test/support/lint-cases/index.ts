import type { LintRuleId } from '../../../src/iam/lint.ts';
import { accessCases } from './access.ts';
import { conditionCases } from './conditions.ts';
import { textCases } from './text.ts';
import type { LintCase } from './write.ts';

/** For each rule a policy in which it fires and one in which it nearly does. */
export const lintCases: Readonly<Record<LintRuleId, LintCase>> = { ...accessCases, ...conditionCases, ...textCases };
