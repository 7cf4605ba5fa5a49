/** The door of the grader: checks and answers in, a report out. Pure. The zod schemas of the checks have a door of their own, `schema.ts`. */
export type { Evidence } from './check.ts';
export { decisionOn } from './decision-on.ts';
export type { MutationId } from './mutations.ts';
export type {
  CheckResult,
  CheckVerdict,
  LabelId,
  LabelPhrase,
  NearestId,
  ReasonId,
  ReasonPhrase,
  Report,
} from './report.ts';
export type { ComputeScope, DocumentFinding, MarkScope, Trial } from './questions/kind.ts';
export type {
  Answer,
  Count,
  DecisionQuestion,
  FindTheStatementQuestion,
  FixQuestion,
  Found,
  Level,
  Marked,
  MatchingQuestion,
  MultipleQuestion,
  NumericQuestion,
  OpenQuestion,
  Option,
  OrderingQuestion,
  Question,
  QuestionBase,
  QuestionKindId,
  ShownPolicy,
  SingleQuestion,
  SpotTheErrorQuestion,
  TrueFalseQuestion,
} from './questions/question.ts';
export type { CheckSpec, EntitySpec, RequestSpec } from './spec.ts';
export type { ApiCall, Verdict } from '../iam/index.ts';
