export type Shorthand =
  | { readonly ok: true; readonly pairs: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly message: string };

const QUOTED = { "'": /'((?:[^'\\]|\\[^])*)'/y, '"': /"((?:[^"\\]|\\[^])*)"/y } as const;

/**
 * Reads `Key=team,Value=data` as the AWS CLI does, as far as structures of texts need it: values may stand in quotes, with `\` before a
 * quote inside. The refusal names what was expected and points at the place. Source: aws-cli v2, shorthand.py
 */
export function readShorthand(text: string): Shorthand {
  const pairs = new Map<string, string>();
  let at = 0;
  for (;;) {
    const key = /[^=,]*/y;
    key.lastIndex = at;
    const name = key.exec(text)?.[0] ?? '';
    const start = at;
    at += name.length;
    if (text[at] !== '=') return refused(`Expected: '=', received: '${text[at] ?? 'EOF'}'`, text, at);
    if (pairs.has(name)) return refused(`Second instance of key "${name}" encountered`, text, start);
    at += 1;
    const value = readValue(text, at);
    if (value === null) return refused(`Expected: '${text[at] ?? ''}', received: 'EOF'`, text, text.length);
    pairs.set(name, value.text);
    at = value.end;
    if (at === text.length) return { ok: true, pairs: Object.fromEntries(pairs) };
    if (text[at] !== ',') return refused(`Expected: ',', received: '${text[at] ?? ''}'`, text, at);
    at += 1;
  }
}

function readValue(text: string, at: number): { readonly text: string; readonly end: number } | null {
  const quote = text[at];
  if (quote === "'" || quote === '"') {
    const quoted = QUOTED[quote];
    quoted.lastIndex = at;
    const [whole, inner] = quoted.exec(text) ?? [];
    if (whole === undefined || inner === undefined) return null;
    return { text: inner.replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\'), end: at + whole.length };
  }
  const comma = text.indexOf(',', at);
  const end = comma === -1 ? text.length : comma;
  return { text: text.slice(at, end), end };
}

const refused = (problem: string, text: string, at: number): Shorthand => ({
  ok: false,
  message: `${problem} for input:\n${text}\n${' '.repeat(at)}^`,
});
