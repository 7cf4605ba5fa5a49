/** The door of the grader: checks and answers in, a report out. Pure. The zod schemas of the checks have a door of their own, `schema.ts`. */
export type { Evidence } from './check.ts';
export { decisionOn } from './entities.ts';
export { grade, ungraded } from './grade.ts';
export type { CheckPhrase, CheckPhraseId, CheckResult, CheckVerdict, Report } from './report.ts';
export type { CheckSpec, EntitySpec, RequestSpec } from './spec.ts';
export type { Verdict } from '../iam/index.ts';
