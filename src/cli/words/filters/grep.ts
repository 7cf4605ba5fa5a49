import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { linesOf, noFile, readInput } from './input.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { readOptions, type Options } from './options.ts';
import { literal, readPattern, type Node, type PatternProblem } from './pattern.ts';

const taken = {
  letters: 'EFGPivcnowxqshHlLe:m:A:B:C:',
  long: {
    'extended-regexp': 'E',
    'fixed-strings': 'F',
    'basic-regexp': 'G',
    'perl-regexp': 'P',
    'ignore-case': 'i',
    'invert-match': 'v',
    count: 'c',
    'line-number': 'n',
    'only-matching': 'o',
    'word-regexp': 'w',
    'line-regexp': 'x',
    quiet: 'q',
    silent: 'q',
    'no-messages': 's',
    'no-filename': 'h',
    'with-filename': 'H',
    'files-with-matches': 'l',
    'files-without-match': 'L',
    regexp: 'e',
    'max-count': 'm',
    'after-context': 'A',
    'before-context': 'B',
    context: 'C',
  },
};

const USAGE = "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n";
const TROUBLE = 2;

/** Lines in which a pattern occurs; exit code 1 when none does. Source of the words: GNU grep 3.8 */
export function grep(args: readonly string[], scope: CommandScope): Outcome {
  const patterns: string[] = [];
  const usual: string[] = [];
  const ended = args.indexOf('--');
  // `-e` may be given more than once, `-2` is `-C 2`, and there are no colours here.
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const isOption = ended === -1 || at < ended;
    if (isOption && arg === '-e' && at + 1 < args.length) patterns.push(args[++at] ?? '');
    else if (isOption && /^-\d+$/.test(arg)) usual.push('-C', arg.slice(1));
    else if (!isOption || !/^--colou?r(?:=|$)/.test(arg)) usual.push(arg);
  }
  const options = readOptions('grep', usual, taken, TROUBLE);
  if ('refused' in options) {
    const [first = ''] = options.refused.stderr.split('\n');
    return outcome({ stderr: `${first}\n${USAGE}`, exitCode: TROUBLE });
  }
  const { given } = options;
  const operands = [...options.operands];
  const inline = given.get('e');
  if (typeof inline === 'string') patterns.push(inline);
  if (patterns.length === 0) {
    const pattern = operands.shift();
    if (pattern === undefined) return outcome({ stderr: USAGE, exitCode: TROUBLE });
    patterns.push(pattern);
  }
  const node = nodeOf(patterns.join('\n').split('\n'), given);
  if ('wrong' in node) return outcome({ stderr: `grep: ${node.wrong}\n`, exitCode: TROUBLE });
  const matcher = 'unsupported' in node ? null : createMatcher(given.has('i') ? caseless(node) : node);
  const tooHard = outcome({ notes: [note('pattern-too-hard', { command: 'grep' })], exitCode: TROUBLE });
  if (matcher === null) return tooHard;
  const input = readInput('grep', operands, scope);
  if ('refused' in input) return { ...input.refused, exitCode: TROUBLE };
  const numbers = numbersOf(given);
  if ('wrong' in numbers) return outcome({ stderr: `grep: ${numbers.wrong}\n`, exitCode: TROUBLE });

  let stdout = '';
  let stderr = '';
  let found = false;
  const named = given.has('H') || (input.files.length > 1 && !given.has('h'));
  for (const { name, text } of input.files) {
    if (text === null) {
      if (!given.has('s')) stderr += noFile('grep', name);
      continue;
    }
    const shown = name === '-' ? '(standard input)' : name;
    const searched = search(text, matcher, { given, numbers, prefix: named ? shown : null, isFirst: stdout === '' });
    if (matcher.exhausted()) return tooHard;
    found ||= searched.count > 0;
    if (given.has('q')) continue;
    if (given.has('l') || given.has('L')) stdout += searched.count > 0 === given.has('l') ? `${shown}\n` : '';
    else if (given.has('c')) stdout += `${named ? `${shown}:` : ''}${searched.count}\n`;
    else stdout += searched.text;
  }
  if (given.has('q') && found) return outcome({});
  return outcome({ stdout, stderr, exitCode: stderr !== '' ? TROUBLE : found ? 0 : 1 });
}

type Given = Options['given'];

/** A pattern may be several, one a line. */
function nodeOf(patterns: readonly string[], given: Given): Node | PatternProblem {
  const nodes: Node[] = [];
  for (const pattern of patterns) {
    const fixed: Node = { kind: 'all', nodes: [...pattern].map(literal) };
    const perl = pattern.replaceAll(String.raw`\d`, '[0-9]');
    if (given.has('P') && pattern.includes('(?')) return { unsupported: '(?' };
    const node = given.has('F')
      ? fixed
      : readPattern(given.has('P') ? perl : pattern, given.has('E') || given.has('P'));
    if ('wrong' in node || 'unsupported' in node) return node;
    nodes.push(node);
  }
  return { kind: 'any', nodes };
}

function caseless(node: Node): Node {
  switch (node.kind) {
    case 'one':
      return {
        kind: 'one',
        test: (one) => node.test(one) || node.test(one.toLowerCase()) || node.test(one.toUpperCase()),
      };
    case 'at':
      return node;
    case 'all':
    case 'any':
      return { ...node, nodes: node.nodes.map(caseless) };
    case 'repeat':
      return { ...node, node: caseless(node.node) };
  }
}

interface Numbers {
  readonly most: number;
  readonly before: number;
  readonly after: number;
}

function numbersOf(given: Given): Numbers | { readonly wrong: string } {
  const read = (letter: string, usual: number): number => {
    const text = given.get(letter);
    if (typeof text !== 'string') return usual;
    return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  };
  const around = read('C', 0);
  const numbers = { most: read('m', Infinity), before: read('B', around), after: read('A', around) };
  if (Number.isNaN(numbers.most)) return { wrong: 'invalid max count' };
  const wrong = ['A', 'B', 'C'].find((letter) => Number.isNaN(read(letter, 0)));
  return wrong === undefined ? numbers : { wrong: `${String(given.get(wrong))}: invalid context length argument` };
}

interface Search {
  readonly given: Given;
  readonly numbers: Numbers;
  /** The name of the file, where it is shown. */
  readonly prefix: string | null;
  readonly isFirst: boolean;
}

function search(
  text: string,
  matcher: Matcher,
  { given, numbers, prefix, isFirst }: Search,
): { readonly count: number; readonly text: string } {
  const lines = linesOf(text);
  const narrow = given.has('w') || given.has('x');
  const selected: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (selected.length >= numbers.most) break;
    const characters = [...line];
    const has = narrow ? spanIn(characters, 0, matcher, given) !== null : matcher.occurs(characters);
    if (has !== given.has('v')) selected.push(index);
  }
  const label = (index: number, mark: string): string =>
    (prefix === null ? '' : prefix + mark) + (given.has('n') ? `${index + 1}${mark}` : '');
  if (given.has('o')) {
    const spans = selected.flatMap((index) =>
      given.has('v')
        ? []
        : spansOf([...(lines[index] ?? '')], matcher, given).map((span) => `${label(index, ':')}${span}\n`),
    );
    return { count: selected.length, text: spans.join('') };
  }
  const chosen = new Set(selected);
  const shown: string[] = [];
  const grouped = numbers.before + numbers.after > 0;
  let last = -1;
  for (const index of selected) {
    const from = Math.max(last + 1, index - numbers.before);
    if (grouped && from > last + 1 && (last >= 0 || !isFirst)) shown.push('--');
    for (let at = from; at <= Math.min(lines.length - 1, index + numbers.after); at++) {
      // The next selected line brings its own context.
      if (at > index && chosen.has(at)) break;
      shown.push(`${label(at, chosen.has(at) ? ':' : '-')}${lines[at] ?? ''}`);
      last = at;
    }
  }
  return { count: selected.length, text: shown.map((line) => `${line}\n`).join('') };
}

/** The first place where the pattern fits, and there the longest. */
function spanIn(
  characters: readonly string[],
  from: number,
  matcher: Matcher,
  given: Given,
): readonly [number, number] | null {
  const isWord = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}_]/u.test(character);
  for (let start = from; start <= characters.length && !matcher.exhausted(); start++) {
    if (given.has('x') && start > 0) return null;
    if (given.has('w') && isWord(characters[start - 1])) continue;
    const end = matcher.ends(characters, start).findLast((one) => {
      if (given.has('x')) return one === characters.length;
      return !given.has('w') || !isWord(characters[one]);
    });
    if (end !== undefined) return [start, end];
  }
  return null;
}

function spansOf(characters: readonly string[], matcher: Matcher, given: Given): readonly string[] {
  const spans: string[] = [];
  let from = 0;
  for (;;) {
    const span = spanIn(characters, from, matcher, given);
    if (span === null) return spans;
    const [start, end] = span;
    if (end > start) spans.push(characters.slice(start, end).join(''));
    from = end > start ? end : start + 1;
    if (from > characters.length) return spans;
  }
}
