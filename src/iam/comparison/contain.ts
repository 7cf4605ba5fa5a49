import { DEAD, stateAt, type Automaton } from './automaton.ts';
import { spend, unlimited, type Effort } from './limits.ts';

/** Is there a text of the format that all of `all` accept and none of `none`? */
export interface Containment {
  readonly format: Automaton;
  readonly all: readonly Automaton[];
  readonly none: readonly Automaton[];
}

/** A shortest such text, or null; `bounded` when the search stopped before it knew. */
export interface Contained {
  readonly text: string | null;
  readonly bounded: boolean;
}

const NOTHING: Contained = { text: null, bounded: false };

interface Node {
  readonly format: number;
  readonly all: readonly number[];
  readonly none: readonly number[];
  readonly from: Node | null;
  readonly character: string;
}

/** Whether two texts can begin the same text. */
export const agree = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/**
 * Reads format and patterns at once, breadth first, one character of each kind that they tell apart. A node is left out when one of the same
 * place of the format may do all that it may: accept more of what is wanted, and less of what is not. So many patterns with stars
 * on both ends stay few nodes, and the first text found is a shortest one.
 */
export function contain({ format, all, none }: Containment, states: number, effort: Effort = unlimited()): Contained {
  const wanted = [...new Set(all)];
  let prefix = format.prefix;
  for (const pattern of wanted) {
    if (!agree(prefix, pattern.prefix)) return NOTHING;
    if (pattern.prefix.length > prefix.length) prefix = pattern.prefix;
  }
  const unwanted = [...new Set(none)].filter((pattern) => agree(prefix, pattern.prefix));
  if (unwanted.some((pattern) => wanted.includes(pattern) || pattern.sure(pattern.start))) return NOTHING;
  return search({ format, all: wanted, none: unwanted }, states, effort);
}

function search({ format, all, none }: Containment, states: number, effort: Effort): Contained {
  const start: Node = {
    format: format.start,
    all: all.map((pattern) => pattern.start),
    none: none.map((pattern) => pattern.start),
    from: null,
    character: '',
  };
  const kept = new Map<number, Node[]>([[start.format, [start]]]);
  const queue: Node[] = [start];
  for (const node of queue) {
    if (
      format.accepts(node.format) &&
      all.every((pattern, index) => pattern.accepts(stateAt(node.all, index))) &&
      !none.some((pattern, index) => pattern.accepts(stateAt(node.none, index)))
    )
      return { text: textOf(node), bounded: false };
    for (const character of charactersAt({ format, all, none }, node)) {
      if (!spend(effort, 1 + all.length + none.length)) return { text: null, bounded: true };
      const next = follow({ format, all, none }, node, character);
      if (next === null) continue;
      const others = kept.get(next.format);
      if (others?.some((other) => dominates({ all, none }, other, next)) === true) continue;
      spend(effort, others?.length ?? 0);
      if (queue.length >= states) return { text: null, bounded: true };
      if (others === undefined) kept.set(next.format, [next]);
      else others.push(next);
      queue.push(next);
    }
  }
  return NOTHING;
}

function follow({ format, all, none }: Containment, node: Node, character: string): Node | null {
  const place = format.step(node.format, character);
  if (place === DEAD) return null;
  const wanted: number[] = [];
  for (const [index, pattern] of all.entries()) {
    const state = pattern.step(stateAt(node.all, index), character);
    if (state === DEAD) return null;
    wanted.push(state);
  }
  const unwanted: number[] = [];
  for (const [index, pattern] of none.entries()) {
    const state = pattern.step(stateAt(node.none, index), character);
    if (pattern.sure(state)) return null;
    unwanted.push(state);
  }
  return { format: place, all: wanted, none: unwanted, from: node, character };
}

const dominates = ({ all, none }: Pick<Containment, 'all' | 'none'>, one: Node, other: Node): boolean =>
  all.every((pattern, index) => pattern.covers(stateAt(one.all, index), stateAt(other.all, index))) &&
  none.every((pattern, index) => pattern.covers(stateAt(other.none, index), stateAt(one.none, index)));

/** Those that all patterns treat alike first, then those that some pattern does not treat like any other. */
function charactersAt({ format, all, none }: Containment, node: Node): readonly string[] {
  const literals = new Set<string>();
  for (const [index, pattern] of all.entries())
    for (const character of pattern.literals(stateAt(node.all, index))) literals.add(character);
  for (const [index, pattern] of none.entries())
    for (const character of pattern.literals(stateAt(node.none, index))) literals.add(character);
  const fresh = format.fresh(node.format, literals);
  // The format's own characters: letters and digits of its classes are alike to it, and one of each is among the fresh.
  const own = format.literals(node.format).filter((character) => !literals.has(character));
  const reached = new Set(fresh.map((character) => format.step(node.format, character)));
  const mattering = own.filter((character) => !reached.has(format.step(node.format, character)));
  return [...fresh, ...mattering, ...literals];
}

function textOf(node: Node): string {
  const characters: string[] = [];
  for (let at: Node | null = node; at !== null; at = at.from) characters.push(at.character);
  return characters.toReversed().join('');
}
