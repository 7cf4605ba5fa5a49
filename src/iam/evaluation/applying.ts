import { hasIdentity, isServiceLinked, type Caller } from './caller.ts';
import type { AppliedPolicy, Policies, PolicyLevel, Request } from './decision.ts';

/** The policies that have a say on one caller, by type; empty where a type does not limit it. */
export interface Applying extends Required<Policies> {
  /** Whether identity policies have a say at all: not on root, services and those whom nobody knows. */
  readonly carries: boolean;
}

const NONE: readonly AppliedPolicy[] = [];
const NO_LEVELS: readonly PolicyLevel[] = [];

/**
 * Leaves out what has no say: identity, boundary and session on those who carry no policies, service control policies on services and
 * anonymous callers, control policies of both kinds on service-linked roles.
 */
export function applyingTo(request: Request, policies: Policies, caller: Caller): Applying {
  const { identity, resource = NONE, boundary = NONE, session = NONE, endpoint = NONE } = policies;
  const { scps = NO_LEVELS, rcps = NO_LEVELS } = policies;
  const carries = hasIdentity(caller);
  const controlled = (scps.length > 0 || rcps.length > 0) && !isServiceLinked(request, caller);
  return {
    carries,
    identity: carries ? identity : NONE,
    resource,
    boundary: carries ? boundary : NONE,
    session: carries ? session : NONE,
    scps: controlled && (carries || caller.kind === 'root') ? scps : NO_LEVELS,
    rcps: controlled ? rcps : NO_LEVELS,
    endpoint,
  };
}
