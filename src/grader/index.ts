/** The door of the grader: checks and answers in, a report out. Pure. The zod schemas of the checks have a door of their own, `schema.ts`. */
export type { Evidence } from './check.ts';
export { decisionOn } from './entities.ts';
export type { CheckPhrase, CheckPhraseId, CheckResult, CheckVerdict, Report } from './report.ts';
export type { MarkScope, Trial } from './questions/kind.ts';
export { lessonMarking } from './questions/lesson.ts';
export type {
  Answer,
  DecisionQuestion,
  FixQuestion,
  Level,
  Marked,
  MultipleQuestion,
  OpenQuestion,
  Option,
  OrderingQuestion,
  Question,
  QuestionBase,
  QuestionKindId,
  SingleQuestion,
  TrueFalseQuestion,
} from './questions/question.ts';
export type { CheckSpec, EntitySpec, RequestSpec } from './spec.ts';
export type { ApiCall, Verdict } from '../iam/index.ts';
