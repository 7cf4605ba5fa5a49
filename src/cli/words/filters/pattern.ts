import { memberTest } from '../../shell/glob.ts';

/** What a regular expression of POSIX means. */
export type Node =
  | { readonly kind: 'one'; test(character: string): boolean }
  | { readonly kind: 'at'; test(before: string, after: string): boolean }
  | { readonly kind: 'all' | 'any'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly min: number; readonly max: number };

/** Why a pattern is none, as GNU's grep says it; `unsupported` is what this one does not do. */
export type PatternProblem = { readonly wrong: string } | { readonly unsupported: string };

const isWord = (character: string): boolean => /[\p{L}\p{N}_]/u.test(character);
const edge = (before: string, after: string): boolean => isWord(before) !== isWord(after);

const ESCAPES: Readonly<Record<string, Node>> = {
  w: { kind: 'one', test: isWord },
  W: { kind: 'one', test: (character) => !isWord(character) },
  s: { kind: 'one', test: (character) => /\s/.test(character) },
  S: { kind: 'one', test: (character) => !/\s/.test(character) },
  b: { kind: 'at', test: edge },
  B: { kind: 'at', test: (before, after) => !edge(before, after) },
  '<': { kind: 'at', test: (before, after) => !isWord(before) && isWord(after) },
  '>': { kind: 'at', test: (before, after) => isWord(before) && !isWord(after) },
};

const BRACKETS = /\[(\^?)(\]?(?:\[:[a-z]+:\]|[^\]])*)\]/uy;
const COUNT = /(\d*)(,?)(\d*)/y;

/** So often may a part repeat by a number, and so deep may parts stand in one another. */
const MOST_REPEATS = 255;
const DEEPEST = 100;
const LONGEST = 5000;

/**
 * Reads a pattern: basic (`\(`, `\|`, `\+`, `\{` are special with the backslash, as GNU has it) or extended (without). Source: POSIX.1-2017,
 * chapter 9; GNU grep 3 where POSIX leaves it open.
 */
export function readPattern(text: string, extended: boolean): Node | PatternProblem {
  if (text.length > LONGEST) return { wrong: 'Regular expression too big' };
  const characters = [...text];
  let at = 0;
  let depth = 0;
  let problem: PatternProblem | null = null;

  /** The special character here, whether it is written with a backslash or without one. */
  const special = (): string | null => {
    const [one = '', two = ''] = [characters[at], characters[at + 1]];
    if (extended) return '(){}|+?'.includes(one) && one !== '' ? one : null;
    return one === '\\' && two !== '' && '(){}|+?'.includes(two) ? two : null;
  };
  const skip = (): void => {
    at += extended ? 1 : 2;
  };
  const fail = (why: PatternProblem): Node => {
    problem ??= why;
    at = characters.length;
    return { kind: 'all', nodes: [] };
  };

  function alternatives(): Node {
    const nodes = [sequence()];
    while (special() === '|') {
      skip();
      nodes.push(sequence());
    }
    const [only] = nodes;
    return nodes.length === 1 && only !== undefined ? only : { kind: 'any', nodes };
  }

  function sequence(): Node {
    const nodes: Node[] = [];
    while (at < characters.length && special() !== '|' && !(special() === ')' && depth > 0)) {
      const first = nodes.length === 0;
      let node = atom(first);
      for (let repeated = repeat(node, first); repeated !== null; repeated = repeat(node, false)) node = repeated;
      nodes.push(node);
    }
    return { kind: 'all', nodes };
  }

  function repeat(node: Node, first: boolean): Node | null {
    const mark = characters[at] === '*' ? '*' : special();
    // At the beginning of a basic pattern a star is a star.
    if (first && !extended && node.kind === 'at') return null;
    if (mark === '*') {
      at++;
      return { kind: 'repeat', node, min: 0, max: Infinity };
    }
    if (mark === '+' || mark === '?') {
      skip();
      return { kind: 'repeat', node, min: mark === '+' ? 1 : 0, max: mark === '+' ? Infinity : 1 };
    }
    if (mark !== '{') return null;
    const start = at;
    skip();
    COUNT.lastIndex = 0;
    const [whole = '', low = '', comma = '', high = ''] = COUNT.exec(characters.slice(at, at + 9).join('')) ?? [];
    at += whole.length;
    if (special() !== '}' || whole === '') {
      if (!extended)
        return fail({ wrong: characters[at] === undefined ? 'Unmatched \\{' : 'Invalid content of \\{\\}' });
      // An extended pattern takes a brace that counts nothing for itself.
      at = start + 1;
      return { kind: 'all', nodes: [node, literal('{')] };
    }
    skip();
    const min = low === '' ? 0 : Number(low);
    const max = comma === '' ? min : high === '' ? Infinity : Number(high);
    if (max < min) return fail({ wrong: 'Invalid content of \\{\\}' });
    if (min > MOST_REPEATS || (max !== Infinity && max > MOST_REPEATS))
      return fail({ wrong: 'Regular expression too big' });
    return { kind: 'repeat', node, min, max };
  }

  function atom(first: boolean): Node {
    const character = characters[at] ?? '';
    const mark = special();
    if (mark === '(') {
      if (depth >= DEEPEST) return fail({ wrong: 'Regular expression too big' });
      skip();
      depth++;
      const node = alternatives();
      depth--;
      if (special() !== ')') return fail({ wrong: 'Unmatched ( or \\(' });
      skip();
      return node;
    }
    if (mark === ')' && !extended) return fail({ wrong: 'Unmatched ) or \\)' });
    if (character === '.') {
      at++;
      return { kind: 'one', test: () => true };
    }
    if (character === '[') return brackets();
    if (character === '\\') return escaped();
    const lineStart = character === '^' && (extended || first);
    if (lineStart || (character === '$' && (extended || endsHere()))) {
      at++;
      return { kind: 'at', test: lineStart ? (before) => before === '' : (_, after) => after === '' };
    }
    at++;
    return literal(character);
  }

  /** Whether a `$` of a basic pattern is at the end of a part. */
  function endsHere(): boolean {
    const [one, two] = [characters[at + 1], characters[at + 2]];
    return one === undefined || (one === '\\' && (two === ')' || two === '|'));
  }

  function brackets(): Node {
    BRACKETS.lastIndex = 0;
    const rest = characters.slice(at).join('');
    const [whole, negated, members] = BRACKETS.exec(rest) ?? [];
    if (whole === undefined || members === undefined)
      return fail({ wrong: /^\[\^?$/.test(rest) ? 'Invalid regular expression' : 'Unmatched [, [^, [:, [., or [=' });
    at += [...whole].length;
    // In brackets a backslash is a backslash.
    const has = memberTest(members.replaceAll('\\', '\\\\'));
    return { kind: 'one', test: (character) => has(character) !== (negated !== '') };
  }

  function escaped(): Node {
    const next = characters[at + 1];
    if (next === undefined) return fail({ wrong: 'Trailing backslash' });
    at += 2;
    if (/[1-9]/.test(next)) return fail({ unsupported: `\\${next}` });
    return ESCAPES[next] ?? literal(next);
  }

  const node = alternatives();
  if (problem === null && at < characters.length) return { wrong: 'Unmatched ) or \\)' };
  return problem ?? node;
}

export const literal = (character: string): Node => ({ kind: 'one', test: (one) => one === character });
