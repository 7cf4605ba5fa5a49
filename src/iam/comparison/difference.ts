import type { CompiledStatement } from '../evaluation/compile.ts';
import { serviceOf } from '../evaluation/compile.ts';
import { conditionHolds } from '../evaluation/condition.ts';
import { compileGlob, piecesOf } from '../evaluation/glob.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import { patternAutomaton, type Automaton } from './automaton.ts';
import { variableNames, type Asked, type AxesOptions } from './asked.ts';
import { axesOf, type Axis } from './axes.ts';
import { PLAIN, type Choice } from './choice.ts';
import { SILENT, type Speech } from './clauses.ts';
import type { Tier } from './comparison.ts';
import { goalsOf, type Part, type Standing } from './goals.ts';
import { isGlobal, isListed, typeOfKey } from './keys.ts';
import { remember } from './remember.ts';
import { resourcePatterns } from './resource-patterns.ts';
import { resourceFor } from './resources.ts';
import { allows, type Side } from './side.ts';
import { allStatements, speaks, type Direction, type SearchOptions, type Sort } from './sorts.ts';
import { vectorsOf, type Conditional } from './vectors.ts';
import { dress } from './witness.ts';

/** A request on which two sides differ. */
export interface Difference {
  readonly action: string;
  readonly resource: string;
  readonly choice: Choice;
  readonly tier: Tier;
}

/** The side that is to allow, and the one that is not. */
export function pair<T>([before, after]: readonly [T, T], direction: Direction): readonly [T, T] {
  return direction === 'gained' ? [after, before] : [before, after];
}

const contextsOf = ({ before, after }: SearchOptions): AxesOptions['contexts'] => {
  return (choice) => [before?.contextOf(choice), after?.contextOf(choice)];
};

/** A request of this sort that the one side allows and the other does not, in any context that the conditions tell apart. */
export function inAnyContext(sort: Sort, direction: Direction, options: SearchOptions): Difference | null {
  const [one] = pair(sort.speeches, direction);
  if (!speaks(one)) return null;
  const contexts = contextsOf(options);
  const conditionals = conditionalsOf(sort.speeches, direction);
  const { filled, axes } = axesFor(sort, conditionals, options);
  const free = axes.filter(({ keys }) => ![...keys].some((key) => filled.has(key)));
  const { bound, limits } = options;
  for (const assigned of assignments(
    axes.filter((axis) => !free.includes(axis)),
    options,
  )) {
    const assignedAxes: readonly Axis[] = [{ keys: assigned.keys, choices: [assigned.choice] }, ...free];
    for (const { choice } of vectorsOf(conditionals, assignedAxes, {
      contexts,
      most: limits.contexts,
      effort: options.effort,
      bound,
    })) {
      const found = differ(sort, direction, choice, options);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Every way to fill in the variables of resource patterns that the principal does not fix. */
function assignments(
  axes: readonly Axis[],
  { limits, bound }: SearchOptions,
): readonly { readonly keys: ReadonlySet<string>; readonly choice: Choice }[] {
  let made: readonly Choice[] = [PLAIN];
  for (const { choices } of axes) {
    made = made.flatMap((one) =>
      choices.map(({ session, overrides }) => ({
        session: { ...one.session, ...session },
        overrides: { ...one.overrides, ...overrides },
      })),
    );
    if (made.length > limits.contexts) bound('values of variables');
    made = made.slice(0, limits.contexts);
  }
  const keys = new Set(axes.flatMap((axis) => [...axis.keys]));
  return made.map((choice) => ({ keys, choice }));
}

function conditionalsOf(speeches: readonly [Speech, Speech], direction: Direction): readonly Conditional[] {
  return speeches.flatMap((speech, side) => {
    const isOne = (side === 1) === (direction === 'gained');
    return [
      ...speech.voices.flatMap(({ allows: list }) => list.map((statement) => ({ statement, side, helps: isOne }))),
      ...speech.denies.map((statement) => ({ statement, side, helps: !isOne })),
    ].filter(({ statement }) => statement.conditions.length > 0);
  });
}

function axesFor(
  { speeches, known }: Sort,
  conditionals: readonly Conditional[],
  options: SearchOptions,
): { readonly axes: readonly Axis[]; readonly filled: ReadonlySet<string> } {
  const { isBound, sessions, limits, catalog, bound } = options;
  const filled = new Set(
    allStatements(speeches)
      .flatMap(resourcePatterns)
      .flatMap(({ varies, pattern }) => (varies ? variableNames(pattern.value) : []))
      .filter((key) => !isBound(key)),
  );
  for (const key of filled) bound(`variable ${key}`);
  const service = serviceOf(known.action);
  const asked = new Map<string, Asked>();
  for (const { statement, side } of conditionals) {
    for (const condition of statement.conditions) {
      // What is written alike means the same, unless the sides are two principals.
      const owner = options.sameCaller ? '' : side;
      const { operator, values } = condition.entry;
      asked.set(
        JSON.stringify([
          operator.value,
          condition.key,
          values.map(({ value }) => value),
          condition.fixed === null,
          owner,
        ]),
        {
          condition,
          side,
        },
      );
    }
  }
  const axes = axesOf([...asked.values()], {
    contexts: contextsOf(options),
    isBound,
    sessions,
    typeOf: (key) =>
      typeOfKey(
        key,
        [service, serviceOf(key)].flatMap((prefix) => catalog?.service(prefix) ?? []),
      ),
    filled,
    states: limits.states,
    most: limits.contexts,
    effort: options.effort,
    bound,
  });
  return { axes, filled };
}

/** The same after one choice of context. */
export function differ(sort: Sort, direction: Direction, choice: Choice, options: SearchOptions): Difference | null {
  const { known, format, region } = sort;
  const { limits, bound } = options;
  const standingOf = (speech: Speech, side: Side | null): Standing | null =>
    side === null ? null : standing(speech, side.contextOf(choice));
  const [was, is] = sort.speeches;
  const [one, other] = pair([standingOf(was, options.before), standingOf(is, options.after)], direction);
  if (one === null) return null;
  const none: Standing = other ?? { speech: SILENT, context: one.context, holds: () => false };
  const except: Part = { all: region.part.all, none: [...region.part.none, ...sort.except.map(exceptions)] };
  for (const goal of goalsOf(one, none)) {
    const { resource, bounded } = resourceFor(format.automaton, goal, {
      states: limits.states,
      region: except,
      effort: options.effort,
    });
    if (bounded) bound('states of resources');
    if (resource === null) continue;
    const [giving, refusing] = pair([options.before, options.after], direction);
    const isWitness = (action: string, on: string, when: Choice): boolean =>
      !sort.except.some((pattern) => compileGlob(pattern)(on)) &&
      allows(giving, action, on, when) &&
      !allows(refusing, action, on, when);
    if (!isWitness(known.action, resource, choice)) {
      throw new Error(`The comparison found ${known.action} on ${resource} and the decisions do not differ on it`);
    }
    const dressed = dress(
      { action: known.action, resource, choice },
      { format, patterns: patternsOf(sort, one.context), examples: options.examples, region: region.part, isWitness },
    );
    return { ...dressed, tier: tierOf(sort, dressed.choice, options) };
  }
  return null;
}

const exceptions = (pattern: string): Automaton => patternAutomaton(piecesOf(pattern));

const patternsOf = ({ speeches }: Sort, context: RequestContext): readonly string[] => [
  ...new Set(
    allStatements(speeches)
      .flatMap(resourcePatterns)
      .map((one) => one.shown(context)),
  ),
];

function standing(speech: Speech, context: RequestContext): Standing {
  const known = new Map<CompiledStatement, boolean>();
  return {
    speech,
    context,
    holds: (statement) =>
      remember(known, statement, () => statement.conditions.every((condition) => conditionHolds(condition, context))),
  };
}

function tierOf({ known, format }: Sort, { overrides }: Choice, { catalog }: SearchOptions): Tier {
  const service = serviceOf(known.action.toLowerCase());
  if (known.keys === null) return catalog?.service(service) === null ? 'unlistedAction' : 'documented';
  const listed = [...known.keys, ...format.keys];
  const odd = Object.entries(overrides).some(
    ([key, { length }]) => length > 0 && !isGlobal(key) && !isListed(key, listed),
  );
  return odd ? 'undocumentedKey' : 'documented';
}
