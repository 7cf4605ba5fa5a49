/** What is not JSON, by what was expected. The words are in `strings`. */
export type JsonFault = 'end' | 'character' | 'string' | 'escape' | 'name' | 'colon' | 'comma' | 'deep';

export type Path = readonly (string | number)[];

/** Paths into a value, as a tree: what has to be located in one pass. */
export interface PathTree {
  readonly below: Map<string | number, PathTree>;
  /** Where the value stands, once the scan has met it. */
  at: number | null;
}

export type Scanned = { readonly end: number } | { readonly fault: JsonFault; readonly offset: number };

/** Deeper than any export, where a policy document is nine levels down. */
const MAX_DEPTH = 64;
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const skip = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/** Where white space from `at` on ends. */
export const afterSpace = (text: string, at: number): number => skip(SPACE, text, at);

interface Level {
  readonly closing: '}' | ']';
  readonly tree: PathTree | null;
  index: number;
}

/**
 * Goes over one JSON value that starts at `at`, without making it: finds its end or the first fault, and the places of the paths in `tree`.
 * It takes no stack, so that no nesting can exhaust it. RFC 8259.
 */
export function scanValue(text: string, at: number, tree: PathTree | null = null): Scanned {
  const open: Level[] = [];
  let wanted = tree;
  let offset = afterSpace(text, at);
  for (;;) {
    if (wanted !== null) wanted.at = offset;
    const first = text[offset];
    let level = open.at(-1);
    if (first === '{' || first === '[') {
      if (open.length >= MAX_DEPTH) return { fault: 'deep', offset };
      level = { closing: first === '{' ? '}' : ']', tree: wanted, index: 0 };
      open.push(level);
      offset = afterSpace(text, offset + 1);
      if (text[offset] !== level.closing) {
        const entry = entryAt(text, offset, level);
        if ('fault' in entry) return entry;
        ({ offset, wanted } = entry);
        continue;
      }
      offset++;
      open.pop();
    } else {
      const end = first === '"' ? stringEnd(text, offset) : scalarEnd(text, offset);
      if (typeof end !== 'number') return end;
      offset = end;
    }
    // The value has ended: so do all those around it that close here.
    for (;;) {
      level = open.at(-1);
      if (level === undefined) return { end: offset };
      offset = afterSpace(text, offset);
      if (text[offset] !== level.closing) break;
      offset++;
      open.pop();
    }
    if (text[offset] !== ',') return { fault: offset >= text.length ? 'end' : 'comma', offset };
    level.index++;
    const entry = entryAt(text, afterSpace(text, offset + 1), level);
    if ('fault' in entry) return entry;
    ({ offset, wanted } = entry);
  }
}

type Entry =
  { readonly offset: number; readonly wanted: PathTree | null } | Extract<Scanned, { readonly fault: JsonFault }>;

/** Where the value of the next entry starts: after the name and the colon in an object. */
function entryAt(text: string, offset: number, { closing, tree, index }: Level): Entry {
  if (closing === ']') return { offset, wanted: tree?.below.get(index) ?? null };
  if (text[offset] !== '"') return { fault: offset >= text.length ? 'end' : 'name', offset };
  const end = stringEnd(text, offset);
  if (typeof end !== 'number') return end;
  const colon = afterSpace(text, end);
  if (text[colon] !== ':') return { fault: colon >= text.length ? 'end' : 'colon', offset: colon };
  const wanted = tree === null || tree.below.size === 0 ? null : (tree.below.get(nameAt(text, offset, end)) ?? null);
  return { offset: afterSpace(text, colon + 1), wanted };
}

function nameAt(text: string, start: number, end: number): string {
  const value: unknown = JSON.parse(text.slice(start, end));
  return typeof value === 'string' ? value : '';
}

type Fault = Extract<Scanned, { readonly fault: JsonFault }>;

function scalarEnd(text: string, offset: number): number | Fault {
  const end = skip(SCALAR, text, offset);
  if (end > offset) return end;
  return { fault: offset >= text.length ? 'end' : 'character', offset };
}

function stringEnd(text: string, start: number): number | Fault {
  let at = start + 1;
  for (;;) {
    at = skip(PLAIN, text, at);
    const character = text[at];
    if (character === '"') return at + 1;
    if (character !== '\\')
      return { fault: at >= text.length ? 'end' : 'string', offset: at >= text.length ? at : start };
    const end = skip(ESCAPE, text, at);
    if (end === at) return { fault: at + 1 >= text.length ? 'end' : 'escape', offset: at };
    at = end;
  }
}

/** The offsets of the values at these paths; null for one that is not there. */
export function locate(text: string, starts: readonly number[], paths: readonly Path[]): readonly (number | null)[] {
  const roots = starts.map((): PathTree => ({ below: new Map(), at: null }));
  const nodes = paths.map(([root, ...rest]) => {
    let node = typeof root === 'number' ? roots[root] : undefined;
    for (const step of rest) node = node === undefined ? undefined : stepInto(node, step);
    return node;
  });
  starts.forEach((start, index) => {
    const root = roots[index];
    if (root !== undefined && root.below.size > 0) scanValue(text, start, root);
    else if (root !== undefined) root.at = start;
  });
  return nodes.map((node) => node?.at ?? null);
}

function stepInto(node: PathTree, step: string | number): PathTree {
  const known = node.below.get(step);
  if (known !== undefined) return known;
  const made: PathTree = { below: new Map(), at: null };
  node.below.set(step, made);
  return made;
}

/** A path as people read it: `UserDetailList[3].GroupList[0]`. The first step is the value's number, shown when there are several. */
export const printedPath = ([root, ...rest]: Path, several: boolean): string =>
  rest.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`),
    several ? `[${root}]` : '',
  );
