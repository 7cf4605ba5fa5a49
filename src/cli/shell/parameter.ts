import { endsOf, readGlob, type Glob } from './glob.ts';

/** So many steps may one expansion take before the line is stopped. */
const STEPS = 20_000_000;

/**
 * What `${name#pattern}` and its like make of a value; null when it would take too long. `first` is the pattern, with what was quoted
 * escaped; `second` the replacement, or the length of a substring.
 */
export function transformed(operator: string, value: string, first: string, second: string | null): string | null {
  const characters = [...value];
  const patterned = operator.startsWith('/') || /[#%]/.test(operator);
  const starts = operator.startsWith('/') ? characters.length : 1;
  if (patterned && characters.length * starts * (first.length + 1) > STEPS) return null;
  switch (operator) {
    case 'length':
      return String(characters.length);
    case '#':
      return characters.slice(endsOf(readGlob(first), characters)[0] ?? 0).join('');
    case '##':
      return characters.slice(endsOf(readGlob(first), characters).at(-1) ?? 0).join('');
    case '%':
    case '%%': {
      const ends = endsOf(reversed(readGlob(first)), characters.toReversed());
      return characters.slice(0, characters.length - (ends.at(operator === '%' ? 0 : -1) ?? 0)).join('');
    }
    case '/':
    case '//':
      return replaced(characters, readGlob(first), second ?? '', operator === '//');
    case '^':
      return (characters[0]?.toUpperCase() ?? '') + characters.slice(1).join('');
    case '^^':
      return value.toUpperCase();
    case ',':
      return (characters[0]?.toLowerCase() ?? '') + characters.slice(1).join('');
    case ',,':
      return value.toLowerCase();
    case ':': {
      const start = Number.parseInt(first.trim() || '0', 10) || 0;
      const length = second === null ? characters.length : Number.parseInt(second.trim() || '0', 10) || 0;
      const from = start < 0 ? characters.length + start : start;
      if (from < 0) return '';
      return characters.slice(from, length < 0 ? characters.length + length : from + length).join('');
    }
    default:
      throw new Error(`No operator ${operator} of an expansion`);
  }
}

const reversed = ({ pieces }: Glob): Glob => ({ pieces: pieces.toReversed() });

function replaced(characters: readonly string[], glob: Glob, replacement: string, all: boolean): string {
  let text = '';
  let at = 0;
  let done = false;
  while (at < characters.length) {
    const end = done ? undefined : endsOf(glob, characters, at).at(-1);
    if (end === undefined || end === at) text += characters[at++] ?? '';
    else {
      text += replacement;
      at = end;
      done = !all;
    }
  }
  return text;
}
