import { HOME } from './paths.ts';
import type * as Patterns from './patterns.ts';
import type { ParameterPart, Part, Script } from './syntax.ts';

/** What expansions ask of the shell that makes them. */
export interface Expander {
  /** The value of a variable or of `?` and its like; null when it is not set. */
  lookup(name: string): string | null;
  assign(name: string, value: string): void;
  /** Runs a `$(…)`; answers what it prints. */
  substitute(script: Script): string;
  /** Names of files, for patterns. */
  files(): Iterable<string>;
  /** What patterns, braces and the longer forms of `${…}` take; null until it is loaded, and then the line is run again. */
  patterns(): typeof Patterns | null;
  /** Ends the line: `${name:?text}`, or a text that grew too long. */
  abandon(why: { readonly stderr: string } | 'too-long'): void;
  /** Counts text; false when there was too much of it, and the line has been ended. */
  spend(length: number): boolean;
}

/** A word as it grows: its text, and the same as a pattern in which what was quoted is escaped. */
interface Field {
  text: string;
  pattern: string;
  isPattern: boolean;
}

/**
 * The words that a word comes to: expanded, split at blanks where it is not quoted, and where it is a pattern that fits files of the shell,
 * the names of those. `split` is off where bash does not split, as in `export NAME=$value`.
 */
export function expandWord(parts: readonly Part[], expander: Expander, split = true): readonly string[] {
  if (!split) return expandOne(parts, expander, false);
  const words = hasBraces(parts) ? expander.patterns()?.expandBraces(parts) : [parts];
  if (words === null) expander.abandon('too-long');
  return (words ?? []).flatMap((word) => expandOne(atHome(word), expander, true));
}

const hasBraces = (parts: readonly Part[]): boolean =>
  parts.some((part) => part.kind === 'text' && !part.quoted && part.text.includes('{'));

/** `~` and `~/…` as the only folder that there is. */
function atHome(parts: readonly Part[]): readonly Part[] {
  const [first, ...rest] = parts;
  if (first?.kind !== 'text' || first.quoted || !first.text.startsWith('~')) return parts;
  if (first.text === '~' ? rest.length > 0 : !first.text.startsWith('~/')) return parts;
  return [{ ...first, text: HOME + first.text.slice(1) }, ...rest];
}

function expandOne(parts: readonly Part[], expander: Expander, split: boolean): readonly string[] {
  const fields: Field[] = [];
  let current: Field | null = null;
  const add = (text: string, quoted: boolean): void => {
    current ??= { text: '', pattern: '', isPattern: false };
    current.text += text;
    current.pattern += quoted ? literalGlob(text) : text;
    current.isPattern ||= !quoted && /[*?[]/.test(text);
  };
  const end = (): void => {
    if (current !== null) fields.push(current);
    current = null;
  };
  each(parts, expander, (text, quoted, expanded) => {
    if (quoted || !expanded || !split) {
      if (text !== '' || quoted) add(text, quoted || !split);
      return;
    }
    for (const [index, piece] of text.split(/[ \t\n]+/).entries()) {
      if (index > 0) end();
      if (piece !== '') add(piece, false);
    }
  });
  end();
  return fields.flatMap(({ text, pattern, isPattern }) => {
    const patterns = split && isPattern ? expander.patterns() : null;
    if (patterns === null) return [text];
    const glob = patterns.readGlob(pattern);
    const found = [...expander.files()].filter((name) => patterns.matches(glob, name)).sort();
    return found.length === 0 ? [text] : found;
  });
}

/** The one text that parts come to where nothing is split: a value, a here-document. */
export function expandText(parts: readonly Part[], expander: Expander): string {
  let all = '';
  each(parts, expander, (text) => {
    all += text;
  });
  return all;
}

function patternOf(parts: readonly Part[], expander: Expander): string {
  let pattern = '';
  each(parts, expander, (text, quoted) => {
    pattern += quoted ? literalGlob(text) : text;
  });
  return pattern;
}

type Take = (text: string, quoted: boolean, expanded: boolean) => void;

function each(parts: readonly Part[], expander: Expander, take: Take): void {
  for (const part of parts) {
    if (part.kind === 'parameter') eachOf(part, expander, take);
    else {
      const text = part.kind === 'text' ? part.text : expander.substitute(part.script).replace(/\n+$/, '');
      if (expander.spend(text.length)) take(text, part.quoted, part.kind === 'command');
    }
  }
}

function eachOf({ name, form, quoted }: ParameterPart, expander: Expander, take: Take): void {
  const value = expander.lookup(name);
  const say = (text: string): void => {
    if (expander.spend(text.length)) take(text, quoted, true);
  };
  if (form === null) return say(value ?? '');
  const { operator } = form;
  const [operand = [], second = null] = form.operands;
  const isSet = value !== null && (value !== '' || !operator.startsWith(':'));
  switch (operator.replace(/^:(?=.)/, '')) {
    case '-':
      return isSet ? say(value) : each(operand, expander, (text, inner) => take(text, quoted || inner, true));
    case '+':
      return isSet ? each(operand, expander, (text, inner) => take(text, quoted || inner, true)) : say('');
    case '=': {
      const text = isSet ? value : expandText(operand, expander);
      if (!isSet) expander.assign(name, text);
      return say(text);
    }
    case '?': {
      if (isSet) return say(value);
      const said = expandText(operand, expander);
      const usual = operator === '?' ? 'parameter not set' : 'parameter null or not set';
      return expander.abandon({ stderr: `bash: ${name}: ${said === '' ? usual : said}\n` });
    }
    default: {
      const patterns = expander.patterns();
      if (patterns === null) return;
      const first = operator === ':' ? expandText(operand, expander) : patternOf(operand, expander);
      const text = patterns.transformed(
        operator,
        value ?? '',
        first,
        second === null ? null : expandText(second, expander),
      );
      return text === null ? expander.abandon('too-long') : say(text);
    }
  }
}

/** Quoted text as a pattern that means only itself. */
const literalGlob = (text: string): string => text.replaceAll(/[*?[\]\\]/g, String.raw`\$&`);
