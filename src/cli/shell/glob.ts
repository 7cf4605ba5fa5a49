type Piece = { readonly kind: 'star' } | { readonly kind: 'one'; test(character: string): boolean };

/** A pattern of the shell: `*`, `?`, `[…]`; a backslash takes the meaning of what follows. */
export interface Glob {
  readonly pieces: readonly Piece[];
}

const CLASSES: Readonly<Record<string, RegExp>> = {
  alnum: /[\p{L}\p{N}]/u,
  alpha: /\p{L}/u,
  digit: /\d/,
  lower: /\p{Ll}/u,
  upper: /\p{Lu}/u,
  space: /\s/,
  punct: /[!-/:-@[-`{-~]/,
  xdigit: /[0-9A-Fa-f]/,
};

const BRACKETS = /\[([!^]?)(\]?(?:\[:[a-z]+:\]|\\[^]|[^\]\\])*)\]/y;

export function readGlob(pattern: string): Glob {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < pattern.length) {
    const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    BRACKETS.lastIndex = at;
    const [whole, negated, members] = character === '[' ? (BRACKETS.exec(pattern) ?? []) : [];
    if (character === '*') pieces.push({ kind: 'star' });
    else if (character === '?') pieces.push({ kind: 'one', test: () => true });
    else if (whole !== undefined && members !== undefined) {
      const has = memberTest(members);
      pieces.push({ kind: 'one', test: (one) => has(one) !== (negated !== '') });
      at += whole.length - 1;
    } else {
      const escaped = character === '\\' && at + 1 < pattern.length;
      const literal = escaped ? String.fromCodePoint(pattern.codePointAt(at + 1) ?? 0) : character;
      pieces.push({ kind: 'one', test: (one) => one === literal });
      if (escaped) at += literal.length;
    }
    at += character.length;
  }
  return { pieces };
}

/** Tests a character by what stands between brackets: single ones, ranges, classes such as `[:alpha:]`; a backslash takes meaning away. */
export function memberTest(members: string): (character: string) => boolean {
  const tests: ((character: string) => boolean)[] = [];
  for (const [, name, from, to] of members.matchAll(/\[:([a-z]+):\]|(\\[^]|[^])(?:-(\\[^]|[^]))?/gu)) {
    const named = CLASSES[name ?? ''];
    const low = from?.replace(/^\\(?=[^])/, '') ?? '';
    const high = to?.replace(/^\\(?=[^])/, '') ?? low;
    tests.push(named === undefined ? (one) => low <= one && one <= high : (one) => named.test(one));
  }
  return (character) => tests.some((test) => test(character));
}

/** Where a match that begins at `from` may end, in order. It takes as many steps as there are characters times pieces. */
export function endsOf({ pieces }: Glob, characters: readonly string[], from = 0): readonly number[] {
  let states = new Set<number>();
  const enter = (state: number, into: Set<number>): void => {
    let next = state;
    into.add(next);
    while (pieces[next]?.kind === 'star') into.add(++next);
  };
  enter(0, states);
  const ends: number[] = [];
  for (let at = from; ; at++) {
    if (states.has(pieces.length)) ends.push(at);
    const character = characters[at];
    if (character === undefined || states.size === 0) return ends;
    const after = new Set<number>();
    for (const state of states) {
      const piece = pieces[state];
      if (piece === undefined) continue;
      if (piece.kind === 'star') enter(state, after);
      else if (piece.test(character)) enter(state + 1, after);
    }
    states = after;
  }
}

/** Whether the pattern matches the whole text. */
export function matches(glob: Glob, text: string): boolean {
  const characters = [...text];
  return endsOf(glob, characters).at(-1) === characters.length;
}
