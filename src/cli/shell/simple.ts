import type { Command, Connector, Part, Pipeline, Script, Word } from './syntax.ts';

const BLANKS = /(?:[ \t\r]|\\\n)+/y;
const CONNECTOR = /&&|\|\||[;|]/y;
const PIECE = /([^\s|&;<>()'"\\$`{}*?[~#!]+)|'([^']*)'|"([^"\\$`]*)"/y;

/**
 * Reads a line that is no more than commands that there are, with plain and quoted words, joined by `;`, `&&`, `||` and `|`. Null of any
 * other, also of one that is wrong: reading those takes more, which loads with the first of them.
 */
export function readSimply(line: string, isCommand: (name: string) => boolean): Script | null {
  const script: Pipeline[] = [];
  let after: Connector = ';';
  let commands: Command[] = [];
  let words: Word[] = [];
  let last: string | null = null;
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    at += found?.[0].length ?? 0;
    return found;
  };
  const endCommand = (): boolean => {
    const [first] = words;
    if (first === undefined || !isCommand(first.text)) return false;
    commands.push({ kind: 'simple', assignments: [], words, redirects: [] });
    words = [];
    return true;
  };
  const endPipeline = (): void => {
    script.push({ after, negated: false, commands });
    commands = [];
  };
  for (next(BLANKS); at < line.length; next(BLANKS)) {
    const connector = next(CONNECTOR)?.[0];
    last = connector ?? null;
    if (connector !== undefined) {
      if (!endCommand()) return null;
      if (connector === '|') continue;
      endPipeline();
      after = connector === '&&' || connector === '||' ? connector : ';';
      continue;
    }
    const start = at;
    const parts: Part[] = [];
    for (let piece = next(PIECE); piece !== null; piece = next(PIECE)) {
      const [, bare, single, double] = piece;
      if (double !== undefined) parts.push({ kind: 'text', text: '', quoted: true });
      const text = bare ?? single ?? double ?? '';
      if (text !== '' || single !== undefined) parts.push({ kind: 'text', text, quoted: bare === undefined });
    }
    // A line that goes on inside a word.
    if (parts.length === 0 || line.startsWith('\\\n', at)) return null;
    const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    words.push({ kind: 'word', text, start, end: at, open: null, quoted: parts.some(({ quoted }) => quoted), parts });
  }
  if (words.length > 0) {
    if (!endCommand()) return null;
    endPipeline();
  } else if (last !== null && last !== ';') return null;
  return script;
}
