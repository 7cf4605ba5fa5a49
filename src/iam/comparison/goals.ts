import type { CompiledStatement } from '../evaluation/compile.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import { isEverything, patternAutomaton, type Automaton } from './automaton.ts';
import { blocksOf, waysOf, type Speech } from './clauses.ts';
import { resourcePatterns } from './resource-patterns.ts';

/** A part of what is asked of a resource: all of these patterns accept it, none of those does. */
export interface Part {
  readonly all: readonly Automaton[];
  readonly none: readonly Automaton[];
}

/** Several parts of which one has to hold. */
export type Either = readonly Part[];

/** Asks of a resource that of each either one part holds. */
export type Goal = readonly Either[];

/** What one side says after a choice of context: the statements that hold, and the values that fill in their patterns. */
export interface Standing {
  readonly speech: Speech;
  readonly context: RequestContext;
  readonly holds: (statement: CompiledStatement) => boolean;
}

/**
 * The ways in which the one side can allow what the other does not. The one allows when no Deny matches and one of its ways to an Allow is open; the other
 * does not when a Deny matches, or when no Allow of some voices does, without which nothing is allowed. Asked one by one: in one question with all of them nothing would
 * beat anything.
 */
export function* goalsOf(one: Standing, other: Standing): Generator<Goal> {
  const unmatched = deniesOf(one).map((deny) => missing(deny, one.context));
  if (unmatched.some((either) => either.length === 0)) return;
  const blocks = blockedBy(other);
  const denied = deniesOf(other).flatMap((deny) => matching(deny, other.context));
  for (const way of openWays(one)) {
    const allowed = way.map((voice) => allowsOf(one, voice).flatMap((allow) => matching(allow, one.context)));
    const given = [...allowed, ...unmatched];
    for (const block of blocks) {
      const silent = block.flatMap((voice) => allowsOf(other, voice)).map((allow) => missing(allow, other.context));
      if (!silent.some((either) => either.length === 0)) yield [...given, ...silent];
    }
    if (denied.length > 0) yield [...given, denied];
  }
}

const deniesOf = ({ speech, holds }: Standing): readonly CompiledStatement[] => speech.denies.filter(holds);

const allowsOf = ({ speech, holds }: Standing, id: string): readonly CompiledStatement[] =>
  speech.voices.flatMap((voice) => (voice.id === id ? voice.allows.filter(holds) : []));

/** Ways to an Allow whose every voice has a statement that holds. */
const openWays = (standing: Standing): readonly (readonly string[])[] =>
  waysOf(
    standing.speech,
    standing.speech.voices.map(({ id }) => id).filter((id) => allowsOf(standing, id).length > 0),
  );

/** Sets of voices whose silence is enough; one that is empty where nothing is allowed in any case, and none where all is. */
function blockedBy(standing: Standing): readonly (readonly string[])[] {
  const ways = openWays(standing);
  return ways.some((way) => way.length === 0) ? [] : blocksOf(ways);
}

const patternsOf = (statement: CompiledStatement, context: RequestContext): readonly Automaton[] =>
  resourcePatterns(statement).flatMap((pattern) => {
    const pieces = pattern.pieces(context);
    return pieces === null ? [] : [patternAutomaton(pieces)];
  });

const ANYTHING: Part = { all: [], none: [] };

/** How the resource can be one that the statement is about. */
function matching(statement: CompiledStatement, context: RequestContext): Either {
  if (statement.resource === null) return [ANYTHING];
  const patterns = patternsOf(statement, context);
  if (statement.resource.element.negated) return [{ all: [], none: patterns }];
  return patterns.map((pattern) => (isEverything(pattern) ? ANYTHING : { all: [pattern], none: [] }));
}

/** How the resource can be one that the statement is not about; nothing when it is about all. */
function missing(statement: CompiledStatement, context: RequestContext): Either {
  if (statement.resource === null) return [];
  const patterns = patternsOf(statement, context);
  if (statement.resource.element.negated)
    return patterns.map((pattern) => (isEverything(pattern) ? ANYTHING : { all: [pattern], none: [] }));
  return patterns.some(isEverything) ? [] : [{ all: [], none: patterns }];
}
