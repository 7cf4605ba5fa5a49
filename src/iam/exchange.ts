/** A door of its own: accounts from outside and to the outside. A page loads it when somebody brings an account, or takes one along. */
export { readAuthorizationDetails, type ImportOptions } from './exchange/read.ts';
export type { ImportLimits } from './exchange/pages.ts';
export type {
  Imported,
  ImportCounts,
  ImportEffect,
  ImportNote,
  ImportNoteId,
  ImportProblem,
  ImportRefusalId,
  ImportReport,
} from './exchange/report.ts';
export { authorizationDetails, type AuthorizationDetails } from './exchange/write.ts';
export { rebuildScript, type Rebuild } from './exchange/rebuild.ts';
export { pseudonymise } from './exchange/pseudonymise.ts';
export type { Renaming } from './exchange/renaming.ts';
export type {
  Finding,
  FindingItem,
  FindingItemId,
  FindingKind,
  FoundEntity,
  Severity,
} from './exchange/findings/finding.ts';
export { findings } from './exchange/findings/findings.ts';
export { readControls } from './exchange/surroundings/read-controls.ts';
export { readBucketPolicy } from './exchange/surroundings/read-bucket-policy.ts';
export {
  emptySession,
  readSession,
  writtenSession,
  type SessionProblem,
  type WrittenSession,
} from './exchange/surroundings/read-session.ts';
export type { SurroundingsProblem, SurroundingsProblemId } from './exchange/surroundings/read-text.ts';
