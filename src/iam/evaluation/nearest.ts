import type { PolicyDocument } from '../policy/document.ts';
import { assertNever } from '../result.ts';
import { callerOf } from './caller.ts';
import { compile, elementMatches, type CompiledStatement } from './compile.ts';
import { conditionHolds } from './condition.ts';
import {
  NO_CONTEXT,
  type NamedAs,
  type NearestMiss,
  type Request,
  type StatementRef,
  type TypeTrace,
} from './decision.ts';
import { outcomeOf, type Said } from './outcome.ts';
import { coveredAs } from './principals.ts';
import { repairOf, type Failing, type Repair } from './repair.ts';
import { namesPrincipals } from './trace.ts';

const MOST = 3;

/** An Allow that one edit would make grant. */
interface Candidate extends Repair {
  readonly compiled: CompiledStatement;
  /** How the edited statement names the caller; null where it names nobody. */
  readonly as: NamedAs | null;
}

/**
 * For a request that nothing allows and nothing denies: the Allows that fail in exactly one element, each with the edit of that element
 * that would let the request through, all other policies as they are. Best first: an Allow that only a condition or its principal keeps out,
 * then one for the same service, then the longer agreement with a written pattern.
 */
export function nearestMisses(request: Request, trace: readonly TypeTrace[], said: Said): readonly NearestMiss[] {
  const best: { readonly at: StatementRef; readonly candidate: Candidate }[] = [];
  const action = request.action.toLowerCase();
  for (const each of trace) {
    const { type, level, policies } = each;
    // The answer is the same for all statements of a type that name the caller alike.
    const opens = remembered((as: NamedAs | null) => allowsWith(request, action, withAllow(said, each, as)));
    for (const { policy } of policies) {
      for (const candidate of candidatesOf(policy.document, request, { naming: namesPrincipals(type), said })) {
        const rank = best.findLastIndex((better) => better.candidate.closeness >= candidate.closeness) + 1;
        if (rank >= MOST || !opens(candidate.as)) continue;
        const { index, sid, range } = candidate.compiled.statement;
        best.splice(rank, 0, { at: { type, level, policy, statement: index, sid, range }, candidate });
        best.length = Math.min(best.length, MOST);
      }
    }
  }
  return best.map(({ at, candidate: { element, edit } }) => ({ at, element, edit }));
}

const allowsWith = (request: Request, action: string, said: Said): boolean =>
  outcomeOf(request, action, said).blockedBy === null;

function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = answer(key);
    known.set(key, made);
    return made;
  };
}

/** What the types would say if one more Allow of this type matched. */
function withAllow(said: Said, { type, level }: TypeTrace, as: NamedAs | null): Said {
  const at = (levels: readonly boolean[]): readonly boolean[] => levels.with(level ?? 0, true);
  switch (type) {
    case 'rcp':
      return { ...said, rcps: at(said.rcps) };
    case 'scp':
      return { ...said, scps: at(said.scps) };
    case 'resource':
      return as === null ? said : { ...said, [as]: true };
    case 'endpoint':
    case 'identity':
    case 'boundary':
    case 'session':
      return { ...said, [type]: true };
    default:
      return assertNever(type);
  }
}

/** The Allows of a document that fail in one element alone, with the edit of it. */
function candidatesOf(
  document: PolicyDocument,
  request: Request,
  { naming, said }: { readonly naming: boolean; readonly said: Said },
): readonly Candidate[] {
  const { statements, forAction } = compile(document);
  const covering = forAction(request.action.toLowerCase());
  const found: Candidate[] = [];
  let next = 0;
  for (const compiled of statements) {
    // Those that cover the action stand in the order of the document.
    const covers = covering[next] === compiled;
    if (covers) next += 1;
    if (compiled.statement.effect !== 'Allow') continue;
    const namedAs = naming ? coveredAs(compiled.statement, request, false) : null;
    const failing = soleFailure(compiled, request, { covers, naming, namedAs, granted: said.identity });
    const repair = failing === null ? null : repairOf(failing, compiled, { document, request });
    if (repair === null) continue;
    found.push({ ...repair, compiled, as: failing === 'principal' ? ownName(request) : namedAs });
  }
  return found;
}

/** How a statement names the caller that has its name added, or is no longer kept out. */
const ownName = ({ principal }: Request): NamedAs => (callerOf(principal).kind === 'role' ? 'role' : 'self');

/** The one element that keeps an Allow from granting, or null when there are several or none. */
function soleFailure(
  { resource, conditions }: CompiledStatement,
  request: Request,
  by: {
    readonly covers: boolean;
    readonly naming: boolean;
    readonly namedAs: NamedAs | null;
    readonly granted: boolean;
  },
): Failing | null {
  const context = request.context ?? NO_CONTEXT;
  const failing: Failing[] = by.covers ? [] : ['action'];
  if (by.naming && by.namedAs === null) failing.push('principal');
  if (failing.length > 1) return null;
  if (resource !== null && !elementMatches(resource, request.resource, context)) failing.push('resource');
  for (const condition of conditions) {
    if (failing.length > 1) return null;
    if (!conditionHolds(condition, context)) failing.push(condition);
  }
  const [sole, other] = failing;
  // What names the account alone leaves the grant to identity policies. Where none grants, naming the caller would; where one does, the way
  // past a boundary is no edit to propose.
  if (sole === undefined) return by.namedAs === 'account' && !by.granted ? 'principal' : null;
  return other === undefined ? sole : null;
}
