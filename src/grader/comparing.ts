import type { RequestPattern, Witness, World } from '../iam/index.ts';
import type { CheckDefinition, Evidence } from './check.ts';
import { failsBecause, passes, type Judgement } from './check.ts';
import { placeValues, requestValues } from './entities.ts';
import type { CheckPhrase, CheckPhraseId } from './report.ts';
import type { ArgsOf } from './shape.ts';

/** What both kinds that compare access take. */
export const comparisonShape = { of: ['start', 'solution'], for: 'users?', except: 'pattern[]?' } as const;

type Args = ArgsOf<typeof comparisonShape>;

/** What a kind that compares says for itself. */
interface Comparing {
  readonly kind: string;
  readonly documentation: string;
  /** Of what there must not be any. */
  readonly looking: 'gained' | 'lost';
  readonly label: Readonly<Record<Args['of'], CheckPhraseId>>;
  readonly reason: Readonly<Record<Args['of'], CheckPhraseId>>;
}

/** A kind of check that compares the access of two worlds and shows a request on which they differ. */
export function comparing(definition: Comparing): CheckDefinition<typeof comparisonShape> {
  const { kind, documentation, looking, label, reason } = definition;
  return {
    kind,
    documentation,
    shape: comparisonShape,
    short: 'of',
    compares: true,
    comparesWithSolution: ({ of }) => of === 'solution',
    label: ({ of, for: users = 'all', except = [] }) => ({
      id: label[of],
      values: { users: users === 'all' ? '' : users.join(', '), except: except.map(written).join(', ') },
    }),
    judge({ of, for: users = 'all', except = [] }, evidence) {
      const { from, compare } = needed(of, evidence);
      const { after } = evidence;
      const stranger = users === 'all' ? undefined : users.find((name) => !isKnown(name, [from, after]));
      // A slip in a name would otherwise pass for good.
      if (stranger !== undefined) return failsBecause([{ id: 'noSuchUser', values: { who: stranger } }]);
      const scope = users === 'all' ? { except, looking } : { users, except, looking };
      const witness = compare(from, after, scope)[looking];
      return witness === null ? passes() : differs(witness, reason[of]);
    },
  };
}

function needed(of: Args['of'], evidence: Evidence): { from: World; compare: NonNullable<Evidence['compare']> } {
  const { before, solution, compare } = evidence;
  const from = of === 'start' ? before : solution;
  if (from === null) throw new Error('A check compares with the solution, and the evidence has none');
  if (compare === undefined) throw new Error('A check compares, and the evidence has no comparison: see comparisonFor');
  return { from, compare };
}

const isKnown = (name: string, worlds: readonly World[]): boolean =>
  worlds.some(({ account }) => account.users.has(name));

/** A pattern as authors write it, without what every ARN has in common. */
const written = ({ who, action, resource }: RequestPattern): string =>
  [who ?? '', action === '*' && resource === '*' ? '' : action, resource === '*' ? '' : shortly(resource)]
    .filter((word) => word !== '')
    .join(' ');

const shortly = (arn: string): string => arn.split(':').slice(5).join(':') || arn;

function differs({ user, session, action, resource, context, before, after }: Witness, id: CheckPhraseId): Judgement {
  const [is] = after?.decidedBy ?? [];
  const [was] = before?.decidedBy ?? [];
  const values: CheckPhrase['values'] = {
    ...requestValues({ who: user, action, resource, ...session, context }),
    is: after?.verdict ?? 'noUser',
    was: before?.verdict ?? 'noUser',
    ...(is === undefined ? {} : placeValues(is)),
    ...(was === undefined ? {} : placeValues(was, 'was')),
  };
  return failsBecause([{ id, values }], after);
}
