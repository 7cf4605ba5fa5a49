/** The only door of the simulated account: pure functions and values, without DOM, clock or randomness. */
export type {
  AccessKey,
  Account,
  EntityKind,
  Group,
  Instant,
  LoginProfile,
  ManagedPolicy,
  PolicyVersion,
  Role,
  User,
} from './account/account.ts';
export { withEntry, withoutEntry } from './account/account.ts';
export { groupArn, roleArn, userArn } from './account/arn.ts';
export { administrator, createWorld } from './account/create.ts';
export { historyOf, type Moment } from './account/history.ts';
export { uniqueId } from './account/ids.ts';
export { later } from './account/instant.ts';
export { diffWorlds, factKey, factsOf, type AccountDiff, type AccountFact } from './account/diff.ts';
export {
  resolveCaller,
  rolePrincipal,
  rootPrincipal,
  userPrincipal,
  type AskedSession,
  type Principal,
  type UserSession,
} from './account/principal.ts';
export { decideFor, explainFor, type Ask } from './account/request.ts';
export { printedTime } from './account/shapes.ts';
export { uuidOf } from './account/uuid.ts';
export type {
  Compare,
  ComparePolicies,
  Comparison,
  ComparisonCatalog,
  ComparisonOptions,
  PolicyComparison,
  PolicyWitness,
  RequestPattern,
  ServiceFacts,
  Witness,
} from './comparison/comparison.ts';
export { decide } from './evaluation/decide.ts';
export { POLICY_TYPES } from './evaluation/decision.ts';
export type {
  AppliedPolicy,
  ConditionTrace,
  Decision,
  ElementName,
  ElementTrace,
  NamedAs,
  NearestMiss,
  Policies,
  PolicyLevel,
  PolicyTrace,
  PolicyType,
  Request,
  RequestContext,
  Rule,
  StatementRef,
  StatementTrace,
  TypeTrace,
  Verdict,
  Via,
} from './evaluation/decision.ts';
export { denialMessage } from './evaluation/denial.ts';
export { explain } from './evaluation/explain.ts';
export type { ExplainPhrase, ExplainPhraseId } from './evaluation/sentences.ts';
export { execute } from './execute.ts';
export { notSimulated, type NotSimulated } from './not-simulated.ts';
export type {
  Ambient,
  ApiCall,
  CredentialErrors,
  Applied,
  Authorisation,
  CallRecord,
  Caller,
  Execution,
  Input,
  InputOf,
  IntegerMember,
  Json,
  ListMember,
  Member,
  Members,
  Operation,
  OperationName,
  Output,
  RegisteredOperation,
  Registry,
  Scope,
  StringMember,
  StructureMember,
} from './operation.ts';
export { iamOperations } from './operations/registry.ts';
export type { Phrase } from './phrase.ts';
export type {
  ConditionEntry,
  Effect,
  Located,
  PatternElement,
  PolicyDocument,
  PrincipalElement,
  PrincipalKind,
  Statement,
  TextRange,
} from './policy/document.ts';
export type { PolicyKind } from './policy/kinds.ts';
export { parsePolicyDocument, parseResourcePolicy } from './policy/parse.ts';
export type { PolicyProblem, PolicyRule } from './policy/problem.ts';
export type { PolicyRefusal } from './policy/refuse.ts';
export type { ManagedPolicyListing, ManagedPolicyReference, Need, Needs, Reference } from './reference.ts';
export { createRegistry, defineOperation, INDEX, namesOf, type OperationFamily } from './registry.ts';
export { apiError, ok, type ApiError, type ErrorCode, type Result } from './result.ts';
export type {
  Bucket,
  ControlPolicy,
  Ec2Instance,
  Organization,
  OrganizationTarget,
  S3Object,
  Services,
  Told,
  World,
} from './world.ts';
