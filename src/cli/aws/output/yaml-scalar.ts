/** How a text may be written in YAML. Source: libyaml 0.2, emitter.c, which writes the CLI's YAML */
export interface Scalar {
  readonly multiline: boolean;
  readonly plain: boolean;
  readonly singleQuoted: boolean;
}

const BREAK = /[\n\r\u0085\u2028\u2029]/;
const BLANK_OR_END = /^(?:$|[ \t\0\n\r\u0085\u2028\u2029])/;

/** AWS: libyaml writes characters beyond the basic plane, as emoji are, by their number. */
const PRINTABLE = /[\n\x20-\x7E\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/;

/** What a plain text would be read as if it were not quoted. Source: YAML 1.2 as ruamel.yaml 0.18 resolves it */
const READ_AS_OTHER: readonly RegExp[] = [
  /^(?:true|True|TRUE|false|False|FALSE)$/,
  /^(?:~|null|Null|NULL|)$/,
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^(?:[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+)$/,
  /^(?:<<|=|!|&|\*)$/,
  /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)$/,
];

/** AWS: a resolver is asked only for texts that begin as its kind does; `_1` is no number to it. */
const readsAsText = (text: string): boolean => text.startsWith('_') || !READ_AS_OTHER.some((one) => one.test(text));

/** Finds how a text may be written where it stands alone in its line. */
export function analysed(text: string): Scalar {
  if (text === '') return { multiline: false, plain: false, singleQuoted: true };
  const chars = [...text];
  const last = chars.length - 1;
  let indicators = text.startsWith('---') || text.startsWith('...');
  let special = false;
  let breaks = false;
  let breakSpace = false;
  let spaceBreak = false;
  for (const [index, char] of chars.entries()) {
    const before = chars[index - 1] ?? ' ';
    const next = chars[index + 1] ?? '';
    const ends = BLANK_OR_END.test(next);
    if (index === 0) {
      if (/[#,[\]{}&*!|>'"%@`]/.test(char) || (/[?:-]/.test(char) && ends)) indicators = true;
    } else if ((char === ':' && ends) || (char === '#' && BLANK_OR_END.test(before))) indicators = true;
    if (!PRINTABLE.test(char) || char.length > 1) special = true;
    if (BREAK.test(char)) breaks = true;
    if (index > 0 && char === ' ' && BREAK.test(before)) breakSpace = true;
    if (index > 0 && BREAK.test(char) && before === ' ') spaceBreak = true;
  }
  const edge = [chars[0] ?? '', chars[last] ?? ''].some((char) => char === ' ' || BREAK.test(char));
  const unquotable = spaceBreak || special;
  return {
    multiline: breaks,
    plain: !edge && !breakSpace && !unquotable && !breaks && !indicators && readsAsText(text),
    singleQuoted: !breakSpace && !unquotable,
  };
}

const NAMED: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1B': 'e',
  '"': '"',
  '\\': '\\',
  '\u0085': 'N',
  '\u2028': 'L',
  '\u2029': 'P',
};

/** A character between double quotes as it has to be escaped; null when it stands for itself. */
export function escapeOf(char: string): string | null {
  const named = NAMED[char];
  if (named !== undefined) return `\\${named}`;
  if (char.length === 1 && PRINTABLE.test(char)) return null;
  const code = char.codePointAt(0) ?? 0;
  const hex = (digits: number): string => code.toString(16).toUpperCase().padStart(digits, '0');
  if (code <= 0xff) return `\\x${hex(2)}`;
  return code <= 0xffff ? `\\u${hex(4)}` : `\\U${hex(8)}`;
}

export const isBreak = (char: string): boolean => BREAK.test(char);
