import type { UserSession } from '../account/principal.ts';
import type { CompiledStatement } from '../evaluation/compile.ts';
import { conditionHolds, type CompiledCondition } from '../evaluation/condition.ts';
import { instantOf } from '../evaluation/conditions/date.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import type { Effort } from './distinct.ts';
import { PLAIN, sizeOf, type Side, type Situation } from './side.ts';
import { valuesAround } from './values.ts';

type Overrides = Situation['context'];

/** Keys that follow from who asks and how the user signed in. */
const BOUND = /^aws:(?:username|userid|principal(?:arn|account|type|tag\/.*)|multifactorauthpresent)$/;
const SESSION_KEYS: ReadonlySet<string> = new Set(['aws:multifactorauthpresent', 'aws:multifactorauthage']);
const CONSOLE: UserSession = { session: 'console' };
const WITH_MFA: UserSession = { session: 'console', mfa: true };

/** Keys that every request carries. Source: reference_policies_condition-keys.html. */
const ALWAYS: ReadonlySet<string> = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:securetransport',
  'aws:requestedregion',
  'aws:viaawsservice',
]);
/** Two names of the same moment. */
const NOW = 'aws:currenttime';
const EPOCH = 'aws:epochtime';

const MOST_PAIRED = 5;
const MOST_OF_A_KEY = 12;
const MOST_SITUATIONS = 96;

/**
 * The situations that these statements tell apart, the plain one first and then those that differ from it in one thing, in two, and so on:
 * how the user signed in, and each key of a condition left out, with a value that a policy names, and with another. Of values that all
 * conditions treat alike the first stands for the rest.
 */
export function situationsOf(
  clauses: readonly CompiledStatement[],
  sides: readonly Side[],
  effort: Effort,
): readonly Situation[] {
  const byKey = new Map<string, CompiledCondition[]>();
  for (const { conditions } of clauses) {
    for (const condition of conditions) {
      const key = condition.key === EPOCH ? NOW : condition.key;
      byKey.set(key, [...(byKey.get(key) ?? []), condition]);
    }
  }
  const sessions = [...byKey.keys()].some((key) => SESSION_KEYS.has(key)) ? [{}, CONSOLE, WITH_MFA] : [{}];
  let made: readonly Situation[] = sessions.map((session, index) => (index === 0 ? PLAIN : { session, context: {} }));
  for (const [key, conditions] of byKey) {
    if (BOUND.test(key)) continue;
    const choices = choicesOf(conditions, { key, sides, effort });
    made = made
      .flatMap((situation) =>
        choices.map((context, index) =>
          index === 0 ? situation : { ...situation, context: { ...situation.context, ...context } },
        ),
      )
      .toSorted((a, b) => sizeOf(a) - sizeOf(b))
      .slice(0, MOST_SITUATIONS);
  }
  return made;
}

/** What to do about one key, nothing first; one way for each set of conditions that hold. */
function choicesOf(
  conditions: readonly CompiledCondition[],
  { key, sides, effort }: { readonly key: string; readonly sides: readonly Side[]; readonly effort: Effort },
): readonly Overrides[] {
  const bases = sides.map((side) => side.contextOf(PLAIN));
  const name = conditions[0]?.entry.key.value ?? key;
  const override = (values: readonly string[]): Overrides => (key === NOW ? atTime(values) : { [name]: values });
  const found = new Map<string, Overrides>();
  const consider = (choice: Overrides): void => {
    const sort = bases
      .map((base) => {
        const context = withOverrides(base, choice);
        return conditions.map((condition) => (conditionHolds(condition, context) ? '1' : '0')).join('');
      })
      .join(' ');
    if (!found.has(sort) && found.size < MOST_OF_A_KEY) found.set(sort, choice);
  };
  consider({});
  if (!ALWAYS.has(key)) consider(override([]));
  const values = [...new Set(valuesAround(conditions, bases, effort))];
  for (const value of values) consider(override([value]));
  if (conditions.some(({ qualifier }) => qualifier !== null)) {
    const alone = [...found.values()].flatMap((choice) => Object.values(choice)).filter(({ length }) => length === 1);
    const few = [...new Set([...alone.flat(), ...values])].slice(0, MOST_PAIRED);
    for (const [index, one] of few.entries()) {
      for (const other of few.slice(index + 1)) consider(override([one, other]));
    }
  }
  return [...found.values()];
}

/** The moment under both of its names; conditions on either compare with both forms. */
function atTime(values: readonly string[]): Overrides {
  const moments = values.map(instantOf).filter((at) => at !== null);
  return {
    'aws:CurrentTime': moments.map((at) => new Date(at).toISOString().replace('.000Z', 'Z')),
    'aws:EpochTime': moments.map((at) => String(at / 1000)),
  };
}

function withOverrides(base: RequestContext, choice: Overrides): RequestContext {
  const context = new Map(base);
  for (const [key, values] of Object.entries(choice)) {
    if (values.length === 0) context.delete(key.toLowerCase());
    else context.set(key.toLowerCase(), values);
  }
  return context;
}
