import { applyingTo } from '../evaluation/applying.ts';
import { callerOf } from '../evaluation/caller.ts';
import type { CompiledStatement } from '../evaluation/compile.ts';
import type { AppliedPolicy, Policies, PolicyType, Request } from '../evaluation/decision.ts';
import { indexOf } from '../evaluation/merged.ts';
import { outcomeOf, type Said } from '../evaluation/outcome.ts';
import { coveredAs } from '../evaluation/principals.ts';
import { sparesBucketOwner } from '../evaluation/rules.ts';

/** Statements that say the same thing to the outcome: those of a type, of a level of control policies, of a way of naming the caller. */
export interface Voice {
  /** `identity`, `boundary`, `scp 0`, `self`. */
  readonly id: string;
  readonly type: PolicyType;
  readonly allows: readonly CompiledStatement[];
}

/** Voices of which one is enough; the others only limit. */
export const GRANTS: ReadonlySet<string> = new Set(['identity', 'self', 'role', 'account']);

/** What one side says to an action: its voices, and every Deny. */
export interface Speech {
  readonly voices: readonly Voice[];
  readonly denies: readonly CompiledStatement[];
  /** Whether a request is allowed when nothing denies it and just these voices allow. */
  allowedBy(voices: ReadonlySet<string>): boolean;
}

/** A side that allows nothing: a user who is not there. */
export const SILENT: Speech = { voices: [], denies: [], allowedBy: () => false };

/**
 * What policies say to requests like this one: the same principal, action and sort of resource. Throws nothing; a rule that decides before any
 * policy is the caller's to ask for.
 */
export function speechOf(request: Request, policies: Policies): Speech {
  const action = request.action.toLowerCase();
  const caller = callerOf(request.principal);
  const { identity, resource, boundary, session, scps, rcps, endpoint } = applyingTo(request, policies, caller);
  const bounded = boundary.length > 0;
  const voices: Voice[] = [];
  const denies: CompiledStatement[] = [];
  const covered = (statement: CompiledStatement): ReturnType<typeof coveredAs> =>
    coveredAs(statement.statement, request, bounded);
  const add = (id: string, type: PolicyType, list: readonly AppliedPolicy[], named = false): void => {
    const found = indexOf(list).forAction(action);
    const speaking = (statement: CompiledStatement): boolean => !named || covered(statement) !== null;
    denies.push(...found.denies.filter(speaking));
    voices.push({ id, type, allows: found.allows.filter(speaking) });
  };
  rcps.forEach((level, index) => add(`rcp ${index}`, 'rcp', level, true));
  scps.forEach((level, index) => add(`scp ${index}`, 'scp', level));
  if (endpoint.length > 0) add('endpoint', 'endpoint', endpoint, true);
  add('identity', 'identity', identity);
  if (boundary.length > 0) add('boundary', 'boundary', boundary);
  if (session.length > 0) add('session', 'session', session);
  if (resource.length > 0) {
    const found = indexOf(resource).forAction(action);
    if (!sparesBucketOwner(request, action, caller))
      denies.push(...found.denies.filter((statement) => covered(statement) !== null));
    for (const as of ['self', 'role', 'account'] as const)
      voices.push({ id: as, type: 'resource', allows: found.allows.filter((one) => covered(one) === as) });
  }
  const has = { boundary: boundary.length > 0, session: session.length > 0, endpoint: endpoint.length > 0 };
  return {
    voices,
    denies,
    allowedBy(allowing) {
      const said: Said = {
        rcps: rcps.map((_level, index) => allowing.has(`rcp ${index}`)),
        scps: scps.map((_level, index) => allowing.has(`scp ${index}`)),
        endpoint: has.endpoint ? allowing.has('endpoint') : null,
        identity: allowing.has('identity'),
        boundary: has.boundary ? allowing.has('boundary') : null,
        // As `decide` has it: without a policy of its own, a federated user's session may do nothing that a resource does not grant it.
        session: has.session ? allowing.has('session') : caller.kind === 'federated' ? false : null,
        self: allowing.has('self'),
        role: allowing.has('role'),
        account: allowing.has('account'),
      };
      return outcomeOf(request, action, said).blockedBy === null;
    },
  };
}

/**
 * The smallest sets of voices that together allow. INVARIANT: to allow is monotone, one voice more takes nothing away.
 */
export function waysOf(speech: Speech, available: readonly string[]): readonly (readonly string[])[] {
  return smallest(available, (chosen) => speech.allowedBy(chosen));
}

/** The smallest sets of voices without which nothing is allowed, given the ways to an Allow. */
export function blocksOf(ways: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const voices = [...new Set(ways.flat())];
  return smallest(voices, (chosen) => ways.every((way) => way.some((voice) => chosen.has(voice))));
}

/** The smallest subsets for which a monotone question is answered with yes. */
function smallest(
  items: readonly string[],
  holds: (chosen: ReadonlySet<string>) => boolean,
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const grow = (chosen: readonly string[], from: number): void => {
    if (found.some((smaller) => smaller.every((item) => chosen.includes(item)))) return;
    if (holds(new Set(chosen))) {
      found.push(chosen);
      return;
    }
    items.slice(from).forEach((item, index) => grow([...chosen, item], from + index + 1));
  };
  grow([], 0);
  return found.filter((one) => !found.some((other) => other !== one && other.every((item) => one.includes(item))));
}
