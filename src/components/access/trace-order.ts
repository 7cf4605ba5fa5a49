import type {
  Decision,
  PolicyTrace,
  PolicyType,
  StatementRef,
  StatementTrace,
  TypeTrace,
  Verdict,
} from '../../iam/index.ts';

/** The policies of one type, with one trace for each level of control policies. */
export interface TypeGroup {
  readonly type: PolicyType;
  readonly levels: readonly TypeTrace[];
  readonly verdict: Verdict;
  /** Whether its silence does not matter: the request is allowed by others. */
  readonly silent: boolean;
  readonly bypassed: boolean;
  /** Whether it is open at first: what is inside decides, comes near, or blocks. */
  readonly interesting: boolean;
}

/** Most statements of a policy at first. */
const AT_FIRST = 6;

/** All types, in AWS's order. */
const ORDER: readonly PolicyType[] = ['rcp', 'scp', 'endpoint', 'resource', 'identity', 'boundary', 'session'];

/** The trace by type, in the order in which AWS looks at them. */
export function typeGroups(decision: Decision): readonly TypeGroup[] {
  const named = namedBy(decision);
  return ORDER.flatMap((type): readonly TypeGroup[] => {
    const levels = decision.trace.filter((trace) => trace.type === type);
    if (levels.length === 0) return [];
    const verdict = together(levels);
    return [
      {
        type,
        levels,
        verdict,
        silent: decision.verdict === 'allowed' && verdict === 'implicitDeny',
        bypassed: levels.some(({ bypassed }) => bypassed),
        interesting: named.some((ref) => ref.type === type) || decision.blockedBy === type,
      },
    ];
  });
}

/** Types without a policy that has a say on the request, in AWS's order. */
export const typesNotInPlay = ({ trace }: Decision): readonly PolicyType[] =>
  ORDER.filter((type) => !trace.some((each) => each.type === type));

/** What the levels say together: each has to allow. */
function together(levels: readonly TypeTrace[]): Verdict {
  const verdicts = levels.map(({ verdict }) => verdict);
  if (verdicts.includes('explicitDeny')) return 'explicitDeny';
  return verdicts.includes('implicitDeny') ? 'implicitDeny' : 'allowed';
}

/** The statements that the answer speaks of. */
const namedBy = ({ decidedBy, nearest }: Decision): readonly StatementRef[] => [
  ...decidedBy,
  ...nearest.map(({ at }) => at),
];

/** What the answer says of the statements of one policy. */
export interface Spoken {
  readonly decides: ReadonlySet<number>;
  readonly near: ReadonlySet<number>;
}

/** Which statements of a policy decide, and which came near. One policy may stand at several levels. */
export function spokenOf(decision: Decision, { type, level }: TypeTrace, { policy }: PolicyTrace): Spoken {
  const here = (refs: readonly StatementRef[]): ReadonlySet<number> =>
    new Set(
      refs
        .filter((ref) => ref.type === type && ref.level === level && ref.policy === policy)
        .map(({ statement }) => statement),
    );
  return { decides: here(decision.decidedBy), near: here(decision.nearest.map(({ at }) => at)) };
}

/** Whether a policy is open at first: it decides, it comes nearest of all, or there is little to read. A level that allows is of no interest. */
export function isPolicyOpen(
  { decidedBy, nearest }: Decision,
  { level, verdict, policies }: TypeTrace,
  { policy }: PolicyTrace,
): boolean {
  const all = policies.reduce((sum, { statements }) => sum + statements.length, 0);
  const isShort = all <= AT_FIRST && (level === null || verdict !== 'allowed');
  return isShort || nearest[0]?.at.policy === policy || decidedBy.some((decider) => decider.policy === policy);
}

/** Of a long policy, the statements shown at first: those that the answer speaks of and those that apply; without any, the first ones. */
export function shownAtFirst(
  statements: readonly StatementTrace[],
  { decides, near }: Spoken,
  also: number | null,
): readonly StatementTrace[] {
  if (statements.length <= AT_FIRST) return statements;
  const weight = ({ statement, matched }: StatementTrace): number =>
    statement === also ? 4 : decides.has(statement) ? 3 : near.has(statement) ? 2 : matched ? 1 : 0;
  const telling = statements.filter((statement) => weight(statement) > 0);
  return (telling.length > 0 ? telling : statements)
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, AT_FIRST)
    .toSorted((a, b) => a.statement - b.statement);
}

/** A step of the way from the principal to a policy. */
export interface Step {
  readonly name: string;
  readonly kind: 'principal' | 'carrier' | 'policy';
}

/** How a policy comes to have a say: from whoever carries it to the policy. The policy of a resource has no name of its own. */
export function wayTo(principal: string, { policy }: PolicyTrace): readonly Step[] {
  const { via, name } = policy;
  const carrier: Step = { name: via.name, kind: 'carrier' };
  const at: Step = { name, kind: 'policy' };
  switch (via.placement) {
    case 'inline':
    case 'managed': {
      const from: Step = { name: principal, kind: 'principal' };
      return via.entity === 'user' ? [from, at] : [from, carrier, at];
    }
    case 'boundary':
    case 'session':
      return [{ name: principal, kind: 'principal' }, at];
    case 'resource':
    case 'trust':
    case 'endpoint':
      return [carrier, { name: '', kind: 'policy' }];
    default:
      return [carrier, at];
  }
}
