import { commandReader, parseTokens } from './parse.ts';
import { tokenize } from './tokenize.ts';

/**
 * Cuts a text into command lines: one a line, but a `\` at the end of a line, an open quote or `$(`, a here-document and a loop carry on to
 * the next. Blank lines and lines of comment alone are left out.
 *
 * @example
 * splitLines('aws iam create-group \\\n  --group-name A\n\n# done\nwhoami') // ['aws iam create-group \\\n  --group-name A', 'whoami']
 */
export const splitLines = (text: string): readonly string[] => scan(text).lines;

/** Whether a command goes on in the next line. */
export const isUnfinished = (text: string): boolean => scan(text).unfinished;

function scan(text: string): { readonly lines: readonly string[]; readonly unfinished: boolean } {
  const source = text.replaceAll(/\r\n?/g, '\n');
  const { tokens, problem, carried } = tokenize(source, parseTokens);
  const reader = commandReader(tokens);
  const lines: string[] = [];
  let unfinished = carried || problem?.kind === 'quote-open' || problem?.kind === 'shell-open';
  while (reader.at() < tokens.length) {
    const before = reader.at();
    const line = reader.line();
    unfinished ||= line.unfinished;
    const own = tokens.slice(before, reader.at());
    const first = own.find(({ text }) => text !== '\n');
    if (first === undefined) continue;
    const isOpen = own.some(({ kind, text }) => kind === 'operator' && text === '$(');
    const end = isOpen || reader.at() === tokens.length ? source.length : own.at(-1)?.end;
    lines.push(source.slice(first.start, end).trim());
    if (isOpen) break;
  }
  return { lines, unfinished };
}
