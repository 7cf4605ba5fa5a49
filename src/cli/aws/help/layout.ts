/** As wide as a terminal of old; the manual pages of AWS are set for it. */
export const WIDTH = 80;

/** Where text stands in a page, and where the text of an option does. */
export const TEXT = 5;
export const BODY = 8;

/**
 * Breaks a text into lines that begin at a column. A word that is too long for a line stands alone on one. A terminal has no type of its
 * own for code, so backticks go.
 */
export function wrap(text: string, indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll('`', '').split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(margin + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, margin + line];
}

/** A part of a page: a heading and what stands under it. AWS: manual pages of v2 write their headings in small letters. */
export const section = (title: string, lines: readonly string[]): string => `${title}\n${lines.join('\n').trimEnd()}\n`;

export const page = (sections: readonly (string | null)[]): string => sections.filter((one) => one !== null).join('\n');

/** Paragraphs with a blank line between them. */
export const paragraphs = (texts: readonly string[], indent: number): readonly string[] =>
  texts.flatMap((text, index) => [...(index === 0 ? [] : ['']), ...wrap(text, indent)]);

/** Names, each behind a star, with what they are under each. */
export const listed = (rows: readonly (readonly [string, string])[]): readonly string[] =>
  rows.flatMap(([name, about]) => [`${' '.repeat(TEXT)}* ${name}`, ...wrap(about, TEXT + 2), '']);

/** A command line as it is typed; a long one goes on after a backslash, which the shell takes as it stands. */
export function example(line: string): readonly string[] {
  const margin = ' '.repeat(BODY);
  if (line.includes('\n') || BODY + line.length <= WIDTH) return line.split('\n').map((one) => margin + one);
  const parts = line.split(/ (?=--[a-z])/).flatMap((part, index) => {
    const indented = `${index === 0 ? '' : '    '}${part}`;
    const fits = BODY + indented.length + ' \\'.length <= WIDTH || /['"]/.test(part);
    return fits
      ? [indented]
      : indented
          .replace(/(\S) /, '$1\n')
          .split('\n')
          .map((one, n) => (n === 0 ? one : `      ${one}`));
  });
  return parts.map((part, index) => `${margin}${part}${index === parts.length - 1 ? '' : ' \\'}`);
}
