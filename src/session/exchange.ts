/** A door of its own: an account that somebody brings. It loads when somebody does, on the sandbox page alone. */
export { openBrought, readBrought, type Brought, type Bringing } from './exchange/bring.ts';
export { forgetKept, readKept } from './exchange/kept.ts';
export { createBroughtSession, type BroughtSession } from './exchange/brought-session.ts';
export { neighbourhood, type Narrowed } from './exchange/neighbourhood.ts';
export type { ExchangeQueries } from './exchange/exchange-queries.ts';
export { tellSurroundings } from './exchange/telling.ts';
export { emptySession, readBucketPolicy, readControls, readSession, writtenSession } from '../iam/exchange.ts';
export { FULL_ACCESS } from '../iam/surroundings.ts';
export type {
  Finding,
  FindingItem,
  FindingKind,
  FoundEntity,
  ImportProblem,
  ImportReport,
  SessionProblem,
  SurroundingsProblem,
  WrittenSession,
} from '../iam/exchange.ts';
export type { ControlLevel, Surroundings, ToldControl } from '../iam/surroundings.ts';
