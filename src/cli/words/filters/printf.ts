import { outcome, type Outcome } from '../../command.ts';
import { escapes } from '../../shell/escapes.ts';

const DIRECTIVE = /%(?:%|([-+ 0#]*)(\*|\d+)?(?:\.(\*|\d+))?([A-Za-z]))/g;

/** So wide may a field be. */
const WIDEST = 10_000;
/** So much may come of it. */
const LONGEST = 1_000_000;

/** Prints by a format, again until no argument is left. Source of the words: bash 5.2, builtins/printf.def */
export function printf(args: readonly string[]): Outcome {
  const [format, ...values] = args[0] === '--' ? args.slice(1) : args;
  if (format === undefined)
    return outcome({ stderr: 'printf: usage: printf [-v var] format [arguments]\n', exitCode: 2 });
  let stdout = '';
  let stderr = '';
  let taken = 0;
  const next = (): string => values[taken++] ?? '';
  const integer = (text: string): number => {
    if (/^['"]/.test(text)) return text.codePointAt(1) ?? 0;
    if (/^\s*[-+]?(?:0x[0-9a-f]+|\d+)$/i.test(text))
      return /^[-+]?0\d/.test(text) ? Number.parseInt(text, 8) : Number(text);
    if (text !== '') stderr += `bash: printf: ${text}: invalid number\n`;
    return Number.parseInt(text, 10) || 0;
  };
  do {
    const before = taken;
    for (const piece of pieces(format)) {
      if (typeof piece === 'string') {
        stdout += escapes(piece);
        continue;
      }
      const [whole, flags = '', width, precision, conversion] = piece;
      if (conversion === undefined) {
        stdout += '%';
        continue;
      }
      const wide = Math.min(WIDEST, width === '*' ? integer(next()) : Number(width ?? 0));
      const exact =
        precision === undefined ? null : Math.min(WIDEST, precision === '*' ? integer(next()) : Number(precision));
      let text = '';
      if (conversion === 's') text = cut(next(), exact);
      else if (conversion === 'b') text = cut(escapes(next()), exact);
      else if (conversion === 'q') text = quoted(next());
      else if (conversion === 'c') text = [...next()][0] ?? '';
      else if ('di'.includes(conversion)) text = signed(integer(next()), flags, exact);
      else if (conversion === 'u') text = String(Math.abs(integer(next())));
      else if (conversion === 'o') text = integer(next()).toString(8);
      else if (conversion === 'x') text = integer(next()).toString(16);
      else if (conversion === 'X') text = integer(next()).toString(16).toUpperCase();
      else if (conversion === 'f') text = (Number(next()) || 0).toFixed(Math.min(exact ?? 6, 100));
      else {
        stderr += `bash: printf: \`${whole.slice(-1)}': invalid format character\n`;
        return outcome({ stdout, stderr, exitCode: 1 });
      }
      const isNumber = !'sbqc'.includes(conversion);
      stdout += flags.includes('-')
        ? text.padEnd(wide)
        : flags.includes('0') && isNumber
          ? zeros(text, wide)
          : text.padStart(wide);
    }
    if (taken === before || stdout.length > LONGEST) break;
  } while (taken < values.length);
  return outcome({ stdout, stderr, exitCode: stderr === '' ? 0 : 1 });
}

/** The text between directives, and the directives. */
function pieces(format: string): readonly (string | RegExpExecArray)[] {
  const all: (string | RegExpExecArray)[] = [];
  let at = 0;
  for (const found of format.matchAll(DIRECTIVE)) {
    all.push(format.slice(at, found.index), found);
    at = found.index + found[0].length;
  }
  return [...all, format.slice(at)];
}

const cut = (text: string, length: number | null): string =>
  length === null ? text : [...text].slice(0, length).join('');

const signed = (value: number, flags: string, digits: number | null): string => {
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return sign + String(Math.abs(value)).padStart(digits ?? 1, '0');
};

const zeros = (text: string, width: number): string => {
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
};

const quoted = (text: string): string => (text === '' ? "''" : text.replaceAll(/[^\w@%+=:,./-]/g, String.raw`\$&`));
