import { ANY_ONE, ANY_RUN, type Pieces } from '../evaluation/glob.ts';

/**
 * One place of a pattern: a character; any character but some, once or in a run that may be empty; or one character of a few.
 */
export type Token =
  string | { readonly run: boolean; readonly not: string } | { readonly run: boolean; readonly only: string };

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
  /** The text with which every text that it accepts begins. */
  readonly prefix: string;
  /** How many places the pattern has. */
  readonly size: number;
  step(state: number, character: string): number;
  accepts(state: number): boolean;
  /** Whether everything that may follow is accepted. */
  sure(state: number): boolean;
  /** Whether all that is accepted from `small` is accepted from `big` as well; `false` where that is not plain to see. */
  covers(big: number, small: number): boolean;
  /** The characters that this state does not treat like any other. */
  literals(state: number): readonly string[];
  /** One character for each class of characters that goes on from here, if there is one outside `taken`. */
  fresh(state: number, taken: ReadonlySet<string>): readonly string[];
}

/** Characters for the places where any will do, nice ones first; the last ones stand in no pattern that people write. */
const FILLERS = [...'xyzkqjvw0123456789abcdefghilmnoprstuABCDEFGHIJKLMNOPQRSTUVWXYZ-_.~+=@,/: ', ...'ǝɐɯʍʇʌ∂∆∑∏'];

interface State {
  readonly positions: readonly number[];
  readonly has: ReadonlySet<number>;
  readonly literals: readonly string[];
  readonly next: Map<string, number>;
  /** The last position that is a run of any character; -1 without one. */
  readonly star: number;
}

const isRun = (token: Token | undefined): boolean => typeof token === 'object' && token.run;
const isStar = (token: Token | undefined): boolean =>
  typeof token === 'object' && token.run && 'not' in token && token.not === '';

function takes(token: Token, character: string): boolean {
  if (typeof token === 'string') return token === character;
  return 'only' in token ? token.only.includes(character) : !token.not.includes(character);
}

const literalsOf = (token: Token | undefined): readonly string[] =>
  token === undefined ? [] : typeof token === 'string' ? [token] : [...('only' in token ? token.only : token.not)];

export function automatonOf(tokens: readonly Token[]): Automaton {
  const states: State[] = [];
  const known = new Map<string, number>();
  const covered = new Map<number, boolean>();

  function stateOf(reached: ReadonlySet<number>): number {
    if (reached.size === 0) return DEAD;
    const positions = closed(tokens, reached);
    const key = positions.join(',');
    const found = known.get(key);
    if (found !== undefined) return found;
    states.push({
      positions,
      has: new Set(positions),
      literals: [...new Set(positions.flatMap((position) => literalsOf(tokens[position])))],
      next: new Map(),
      star: positions.findLast((position) => isStar(tokens[position])) ?? -1,
    });
    known.set(key, states.length - 1);
    return states.length - 1;
  }

  const firstOpen = tokens.findIndex((token) => typeof token !== 'string');
  return {
    start: stateOf(new Set([0])),
    prefix: (firstOpen < 0 ? tokens : tokens.slice(0, firstOpen)).filter((token) => typeof token === 'string').join(''),
    size: tokens.length,
    step(from, character) {
      const state = states[from];
      if (state === undefined) return DEAD;
      const seen = state.next.get(character);
      if (seen !== undefined) return seen;
      const reached = new Set<number>();
      for (const position of state.positions) {
        const token = tokens[position];
        if (token !== undefined && takes(token, character)) reached.add(isRun(token) ? position : position + 1);
      }
      const to = stateOf(reached);
      state.next.set(character, to);
      return to;
    },
    accepts: (state) => states[state]?.has.has(tokens.length) === true,
    sure: (state) => states[state]?.star === tokens.length - 1 && isStar(tokens.at(-1)),
    covers(big, small) {
      if (small === DEAD || big === small) return true;
      const [one, other] = [states[big], states[small]];
      if (one === undefined || other === undefined) return false;
      const key = big * 65_536 + small;
      const seen = covered.get(key);
      if (seen !== undefined) return seen;
      // A run of any character accepts whatever a place before it does: what follows comes later.
      const answer = other.positions.every((position) => one.has.has(position) || one.star >= position);
      covered.set(key, answer);
      return answer;
    },
    literals: (state) => states[state]?.literals ?? [],
    fresh(state, taken) {
      const found: string[] = [];
      const positions = states[state]?.positions ?? [];
      // A character that stands for itself here goes on in a way of its own.
      const own = positions.map((position) => tokens[position]).filter((token) => typeof token === 'string');
      for (const position of positions) {
        const token = tokens[position];
        if (typeof token !== 'object') continue;
        const among = 'only' in token ? [...token.only] : FILLERS;
        const character = among.find((one) => !taken.has(one) && !own.includes(one) && takes(token, one));
        if (character !== undefined && !found.includes(character)) found.push(character);
      }
      return found;
    },
  };
}

/** With the places after runs that may be empty, in order, and without those that a later `*` makes pointless: it accepts all they do. */
function closed(tokens: readonly Token[], reached: ReadonlySet<number>): readonly number[] {
  const all = new Set(reached);
  for (const position of all) if (isRun(tokens[position])) all.add(position + 1);
  const positions = [...all].toSorted((a, b) => a - b);
  const star = positions.findLastIndex((position) => isStar(tokens[position]));
  return positions.slice(Math.max(0, star));
}

/** Of states, one for each of several patterns, the one in this place. */
export const stateAt = (states: readonly number[], index: number): number => states[index] ?? DEAD;

/** Whether the pattern accepts the whole text. */
export function accepts(automaton: Automaton, text: string): boolean {
  let state = automaton.start;
  for (const character of text) state = automaton.step(state, character);
  return automaton.accepts(state);
}

const interned = new Map<string, Automaton>();
/** Patterns remembered; a comparison of many policies meets each many times over. */
const REMEMBERED = 5000;

/** The automaton of a pattern; equal patterns give the same object, so that they can be told by identity. */
export function patternAutomaton(pieces: Pieces): Automaton {
  const tokens = collapsed(tokensOf(pieces));
  const key = tokens.map((token) => (typeof token === 'string' ? token : token === RUN ? '\u0001' : '\u0002')).join('');
  const known = interned.get(key);
  if (known !== undefined) return known;
  if (interned.size >= REMEMBERED) interned.clear();
  const made = automatonOf(tokens);
  interned.set(key, made);
  return made;
}

/** `**` is `*`. */
const collapsed = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((token, index) => token !== RUN || tokens[index - 1] !== RUN);

/** Whether it accepts every text. */
export const isEverything = ({ size, start, sure }: Automaton): boolean => size === 1 && sure(start);
