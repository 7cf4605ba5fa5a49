import type { Decision, RequestPattern, StatementRef, Witness, World } from '../iam/index.ts';
import type { CheckDefinition, Evidence } from './check.ts';
import { failsBecause, passes, type Judgement } from './check.ts';
import type { LabelId, ReasonId, ReasonPhrase } from './report.ts';
import { decisionValues, nearestReasons, requestValues } from './requests.ts';
import type { ArgsOf } from './shape.ts';

/** What both kinds that compare access take. */
export const comparisonShape = { of: ['start', 'solution'], for: 'users?', except: 'pattern[]?' } as const;

type Args = ArgsOf<typeof comparisonShape>;

/** What a kind that compares says for itself. */
interface Comparing extends Pick<CheckDefinition<typeof comparisonShape>, 'kind' | 'documentation' | 'catches'> {
  /** Of what there must not be any. */
  readonly looking: 'gained' | 'lost';
  readonly label: Readonly<Record<Args['of'], LabelId>>;
  readonly reason: Readonly<Record<Args['of'], ReasonId>>;
}

/** A kind of check that compares the access of two worlds and shows a request on which they differ. */
export function comparing(definition: Comparing): CheckDefinition<typeof comparisonShape> {
  const { kind, documentation, catches, looking, label, reason } = definition;
  return {
    kind,
    documentation,
    catches,
    shape: comparisonShape,
    short: 'of',
    compares: () => true,
    comparesWithSolution: ({ of }) => of === 'solution',
    label: ({ of, for: users = 'all', except = [] }) => ({
      id: label[of],
      values: { users: users === 'all' ? '' : users.join(', '), except: except.map(written).join(', ') },
    }),
    judge({ of, for: users = 'all', except = [] }, evidence) {
      const from = startOf(of, evidence);
      const { after } = evidence;
      const stranger = users === 'all' ? undefined : users.find((name) => !isKnown(name, [from, after]));
      // A slip in a name would otherwise pass for good.
      if (stranger !== undefined) return failsBecause([{ id: 'noSuchUser', values: { who: stranger } }]);
      const scope = users === 'all' ? { except, looking } : { users, except, looking };
      const witness = compareOf(evidence)(from, after, scope)[looking];
      return witness === null ? passes() : differs(witness, reason[of]);
    },
  };
}

function startOf(of: Args['of'], { before, solution }: Evidence): World {
  const from = of === 'start' ? before : solution;
  if (from === null) throw new Error('A check compares with the solution, and the evidence has none');
  return from;
}

/** The comparison that the evidence brings. Throws when it brings none, which is our mistake. */
export function compareOf({ compare }: Evidence): NonNullable<Evidence['compare']> {
  if (compare === undefined) throw new Error('A check compares, and the evidence has no comparison: see comparisonFor');
  return compare;
}

const isKnown = (name: string, worlds: readonly World[]): boolean =>
  worlds.some(({ account }) =>
    name.startsWith('role:') ? account.roles.has(name.slice('role:'.length)) : account.users.has(name),
  );

/** A pattern as authors write it, without what every ARN has in common. */
const written = ({ who, action, resource }: RequestPattern): string =>
  [who ?? '', action === '*' && resource === '*' ? '' : action, resource === '*' ? '' : shortly(resource)]
    .filter((word) => word !== '')
    .join(' ');

const shortly = (arn: string): string => arn.split(':').slice(5).join(':') || arn;

/**
 * What came nearest. Of something that was lost, only in the policy that allowed it: where it no longer reaches the user, other policies that
 * come near were never meant for it.
 */
function nearestIn(after: Decision | null, before: Decision | null): readonly ReasonPhrase[] {
  const [was] = before?.decidedBy ?? [];
  const [near] = after?.nearest ?? [];
  if (was !== undefined && near !== undefined && placeOf(was) !== placeOf(near.at)) return [];
  return nearestReasons(after);
}

const placeOf = ({ policy: { name, via } }: StatementRef): string =>
  [via.placement, via.entity, via.name, name].join(' ');

/** Keys have no case, and a comparison writes them small: the reader knows them as a policy spells them. */
function spelled(context: Witness['context'], decisions: readonly (Decision | null)[]): Witness['context'] {
  const policies = decisions.flatMap((decision) => decision?.trace.flatMap((type) => type.policies) ?? []);
  const keys = policies.flatMap(({ policy }) =>
    policy.document.statements.flatMap(({ conditions }) => conditions.map(({ key }) => key.value)),
  );
  return Object.fromEntries(
    Object.entries(context).map(([key, values]) => [
      keys.find((one) => one.toLowerCase() === key.toLowerCase()) ?? key,
      values,
    ]),
  );
}

/** The request that tells the two sides apart, where each of them decides it, and what is nearest to allowing it now. */
function differs({ user, session, action, resource, context, before, after }: Witness, id: ReasonId): Judgement {
  const values = {
    ...requestValues({ who: user, action, resource, ...session, context: spelled(context, [after, before]) }),
    ...decisionValues(after),
    ...decisionValues(before, 'was'),
  };
  return failsBecause([{ id, values }, ...nearestIn(after, id === 'lost' ? before : null)], after);
}
