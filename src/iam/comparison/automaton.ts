import { ANY_ONE, ANY_RUN, type Pieces } from '../evaluation/glob.ts';

/** One place of a pattern: a character, or any character but some, once or in a run that may be empty. */
export type Token = string | { readonly run: boolean; readonly not: string };

export const ANY: Token = { run: false, not: '' };
export const RUN: Token = { run: true, not: '' };

/** The places of a pattern of a policy. */
export const tokensOf = (pieces: Pieces): readonly Token[] =>
  pieces.flatMap((piece): readonly Token[] => (piece === ANY_RUN ? [RUN] : piece === ANY_ONE ? [ANY] : [...piece]));

/** The state from which no text is accepted. */
export const DEAD = -1;

/** A pattern that reads a text character by character. States are numbers; they are found as they are needed. */
export interface Automaton {
  readonly start: number;
  step(state: number, character: string): number;
  accepts(state: number): boolean;
  /** The characters that this state does not treat like any other. */
  literals(state: number): readonly string[];
}

interface State {
  readonly positions: readonly number[];
  readonly literals: readonly string[];
  readonly next: Map<string, number>;
}

export function automatonOf(tokens: readonly Token[]): Automaton {
  const states: State[] = [];
  const known = new Map<string, number>();

  function stateOf(reached: ReadonlySet<number>): number {
    if (reached.size === 0) return DEAD;
    const positions = closed(tokens, reached);
    const key = positions.join(',');
    const found = known.get(key);
    if (found !== undefined) return found;
    const literals = positions.flatMap((position) => {
      const token = tokens[position];
      return token === undefined ? [] : typeof token === 'string' ? [token] : [...token.not];
    });
    states.push({ positions, literals, next: new Map() });
    known.set(key, states.length - 1);
    return states.length - 1;
  }

  return {
    start: stateOf(new Set([0])),
    step(from, character) {
      const state = states[from];
      if (state === undefined) return DEAD;
      const seen = state.next.get(character);
      if (seen !== undefined) return seen;
      const reached = new Set<number>();
      for (const position of state.positions) {
        const token = tokens[position];
        if (token === undefined) continue;
        if (typeof token === 'string') {
          if (token === character) reached.add(position + 1);
        } else if (!token.not.includes(character)) reached.add(token.run ? position : position + 1);
      }
      const to = stateOf(reached);
      state.next.set(character, to);
      return to;
    },
    accepts: (state) => states[state]?.positions.includes(tokens.length) === true,
    literals: (state) => states[state]?.literals ?? [],
  };
}

/** With the places after runs that may be empty, in order, and without those that a later `*` makes pointless: it accepts all they do. */
function closed(tokens: readonly Token[], reached: ReadonlySet<number>): readonly number[] {
  const all = new Set(reached);
  for (const position of all) {
    const token = tokens[position];
    if (typeof token === 'object' && token.run) all.add(position + 1);
  }
  const positions = [...all].toSorted((a, b) => a - b);
  const star = positions.findLastIndex((position) => tokens[position] === RUN);
  return star < 0 ? positions : positions.slice(star);
}

/** Whether the pattern accepts the whole text. */
export function accepts(automaton: Automaton, text: string): boolean {
  let state = automaton.start;
  for (const character of text) state = automaton.step(state, character);
  return automaton.accepts(state);
}
