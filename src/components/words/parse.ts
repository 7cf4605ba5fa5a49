/** A run of text that is set in one way. */
export interface Span {
  readonly text: string;
  readonly code: boolean;
  readonly strong: boolean;
}

/**
 * Splits a sentence of the catalogue: backticks mark code, `**` marks emphasis, code may stand inside emphasis. A mark without its
 * partner is printed as it is: names and patterns may well contain asterisks.
 *
 * @example
 * parseWords('Use `*`.') // [{text: 'Use '}, {text: '*', code}, {text: '.'}]
 */
export function parseWords(text: string): readonly Span[] {
  const spans: Span[] = [];
  let plain = '';
  let strong = false;
  let at = 0;
  const flush = (): void => {
    if (plain !== '') spans.push({ text: plain, code: false, strong });
    plain = '';
  };
  while (at < text.length) {
    if (text[at] === '`') {
      const end = text.indexOf('`', at + 1);
      if (end !== -1) {
        flush();
        spans.push({ text: text.slice(at + 1, end), code: true, strong });
        at = end + 1;
        continue;
      }
    } else if (text.startsWith('**', at) && (strong || closes(text, at + 2))) {
      flush();
      strong = !strong;
      at += 2;
      continue;
    }
    plain += text[at] ?? '';
    at += 1;
  }
  flush();
  return spans;
}

/** Whether a `**` outside code follows. */
function closes(text: string, from: number): boolean {
  let code = false;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '`') code = !code;
    else if (!code && text.startsWith('**', at)) return true;
  }
  return false;
}
