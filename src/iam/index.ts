/** The only door of the simulated account: pure functions and values, without DOM, clock or randomness. */
export type {
  Account,
  EntityKind,
  Group,
  Instant,
  ManagedPolicy,
  PolicyVersion,
  Role,
  User,
} from './account/account.ts';
export { withEntry, withoutEntry } from './account/account.ts';
export { groupArn, userArn } from './account/arn.ts';
export { administrator, createWorld } from './account/create.ts';
export { diffAccounts, factsOf, type AccountDiff, type AccountFact } from './account/diff.ts';
export { decideFor, resolveCaller, userPrincipal, type Principal } from './account/principal.ts';
export { printedTime } from './account/shapes.ts';
export { decide } from './evaluation/decide.ts';
export type {
  AppliedPolicy,
  Decision,
  ElementTrace,
  NearestMiss,
  Policies,
  PolicyTrace,
  PolicyType,
  Request,
  StatementRef,
  StatementTrace,
  TypeTrace,
  Verdict,
  Via,
} from './evaluation/decision.ts';
export { explain } from './evaluation/explain.ts';
export {
  nearestPhrase,
  sentencesOf,
  shortResource,
  type ExplainPhrase,
  type ExplainPhraseId,
} from './evaluation/sentences.ts';
export { execute } from './execute.ts';
export { notSimulated, type NotSimulated } from './not-simulated.ts';
export type {
  Ambient,
  ApiCall,
  Applied,
  Authorisation,
  CallRecord,
  Caller,
  Execution,
  Input,
  InputOf,
  IntegerMember,
  Json,
  Member,
  Members,
  Operation,
  Output,
  RegisteredOperation,
  Registry,
  Scope,
  StringMember,
} from './operation.ts';
export { iamOperations } from './operations/registry.ts';
export type { Phrase } from './phrase.ts';
export type { Effect, Located, PatternElement, PolicyDocument, Statement, TextRange } from './policy/document.ts';
export { parsePolicyDocument, type PolicyProblem } from './policy/parse.ts';
export type { ManagedPolicyReference, Need, Needs, Reference } from './reference.ts';
export { createRegistry, defineOperation } from './registry.ts';
export { apiError, ok, type ApiError, type ErrorCode, type Result } from './result.ts';
export type { Bucket, Organization, S3Object, Services, World } from './world.ts';
