import { callerOf } from './caller.ts';
import type { Decision, NamedAs, Policies, PolicyType, Request, StatementRef, TypeTrace, Verdict } from './decision.ts';
import { nearestMisses } from './nearest.ts';
import { outcomeOf, type Outcome, type Said, type Ways } from './outcome.ts';
import { ruleFor, sparesBucketOwner } from './rules.ts';
import { traceTypes, type Match, type Traced } from './trace.ts';

/**
 * The verdict with its reasons: every policy by the way it comes to have a say, every statement, every element with what was compared,
 * the statements that decided, and for an implicit deny the smallest edits that would allow the request.
 */
export function explain(request: Request, policies: Policies): Decision {
  const action = request.action.toLowerCase();
  const caller = callerOf(request.principal);
  const ruling = ruleFor(request, action, caller);
  if (ruling !== null) {
    const { rule, verdict } = ruling;
    return { request, verdict, blockedBy: null, rule, decidedBy: [], trace: [], nearest: [] };
  }
  const traced = traceTypes(request, policies, caller);
  const trace = traced.map((each) => each.trace);
  const spared = sparesBucketOwner(request, action, caller);
  const denies = refsOf(traced, ({ effect }) => effect === 'Deny');
  const counted = spared ? denies.filter(({ type }) => type !== 'resource') : denies;
  const [first] = counted;
  if (first !== undefined) {
    return denied(request, trace, { verdict: 'explicitDeny', blockedBy: first.type, decidedBy: counted });
  }
  const said = saidBy(traced, caller.kind === 'federated');
  const outcome = outcomeOf(request, action, said);
  if (outcome.blockedBy !== null) {
    const nearest = nearestMisses(request, trace, said);
    const about = { verdict: 'implicitDeny', blockedBy: outcome.blockedBy, decidedBy: [] } as const;
    return { ...denied(request, trace, about), nearest };
  }
  return {
    request,
    verdict: 'allowed',
    blockedBy: null,
    rule: denies.length > 0 ? 'bucketOwner' : outcome.rule,
    decidedBy: granting(traced, outcome.ways),
    trace: withBypassed(trace, outcome),
    nearest: [],
  };
}

const denied = (
  request: Request,
  trace: readonly TypeTrace[],
  about: Pick<Decision, 'blockedBy' | 'decidedBy'> & { readonly verdict: Exclude<Verdict, 'allowed'> },
): Decision => ({ request, ...about, rule: null, trace, nearest: [] });

const refsOf = (traced: readonly Traced[], wanted: (match: Match) => boolean): readonly StatementRef[] =>
  traced.flatMap(({ matches }) => matches.filter(wanted).map(({ ref }) => ref));

/** Every Allow on a way that is open. */
const granting = (traced: readonly Traced[], ways: Ways): readonly StatementRef[] =>
  refsOf(traced, ({ ref: { type }, effect, namedAs }) => {
    if (effect !== 'Allow') return false;
    if (type === 'identity') return ways.identity;
    return type === 'resource' && namedAs !== null && ways[namedAs];
  });

/** What the types say when none denies. */
function saidBy(traced: readonly Traced[], federated: boolean): Said {
  const levels = (type: 'rcp' | 'scp'): readonly boolean[] =>
    traced.flatMap(({ trace }) => (trace.type === type ? [trace.verdict === 'allowed'] : []));
  const answer = (type: PolicyType): boolean | null => {
    const found = traced.find(({ trace }) => trace.type === type);
    return found === undefined ? null : found.trace.verdict === 'allowed';
  };
  const named = new Set<NamedAs | null>();
  for (const { trace, matches } of traced) {
    if (trace.type !== 'resource') continue;
    for (const { effect, namedAs } of matches) if (effect === 'Allow') named.add(namedAs);
  }
  return {
    rcps: levels('rcp'),
    scps: levels('scp'),
    endpoint: answer('endpoint'),
    identity: answer('identity') ?? false,
    boundary: answer('boundary'),
    session: answer('session') ?? (federated ? false : null),
    self: named.has('self'),
    role: named.has('role'),
    account: named.has('account'),
  };
}

/** Marks the types whose silence did not matter, because the resource names the principal past them. */
function withBypassed(trace: readonly TypeTrace[], { ways }: Outcome): readonly TypeTrace[] {
  const past =
    ways.self && !ways.identity ? ['identity', 'boundary', 'session'] : ways.role && !ways.identity ? ['identity'] : [];
  if (past.length === 0) return trace;
  return trace.map((each) =>
    each.verdict === 'implicitDeny' && past.includes(each.type) ? { ...each, bypassed: true } : each,
  );
}
