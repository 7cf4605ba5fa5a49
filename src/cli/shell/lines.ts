/**
 * Cuts a text into command lines: one a line, but a `\` at the end of a line and an open quote carry on to the next. Blank lines and
 * lines of comment alone are left out.
 *
 * @example
 * splitLines('aws iam create-group \\\n  --group-name A\n\n# done\nwhoami') // ['aws iam create-group \\\n  --group-name A', 'whoami']
 */
export const splitLines = (text: string): readonly string[] => scan(text).lines;

/** Whether a command goes on in the next line: the text ends in a `\` or inside quotes. */
export const isUnfinished = (text: string): boolean => scan(text).unfinished;

function scan(text: string): { readonly lines: readonly string[]; readonly unfinished: boolean } {
  const source = text.replaceAll(/\r\n?/g, '\n');
  const lines: string[] = [];
  let start = 0;
  let quote = '';
  let comment = false;
  let bare = false;
  let carried = false;
  const cut = (end: number): void => {
    const line = source.slice(start, end).trim();
    if (bare) lines.push(line);
    start = end + 1;
    comment = false;
    bare = false;
  };
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (comment) {
      if (character === '\n') cut(at);
    } else if (quote !== '') {
      if (character === '\\' && quote === '"') at++;
      else if (character === quote) quote = '';
    } else if (character === '\\') {
      const next = source.charAt(at + 1);
      if (next !== '\n') bare = true;
      carried = next === '' || (next === '\n' && at + 2 === source.length);
      at++;
    } else if (character === '\n') {
      cut(at);
    } else if (character === '#' && /^$|[\s;|&]/.test(source.slice(Math.max(start, at - 1), at))) {
      comment = true;
    } else if (!/\s/.test(character)) {
      bare = true;
      if (character === "'" || character === '"') quote = character;
    }
  }
  const unfinished = carried || quote !== '';
  cut(source.length);
  return { lines, unfinished };
}
