import { z } from 'zod';
import { plainText, renderField } from './markdown.ts';

/** Fields that the schemas of lessons and of questions share. */

/** Markdown as HTML. */
export const html = z.string().min(1).transform(renderField).describe('Markdown.');

/** Markdown as HTML, and as the plain text that stands for it where no HTML can. */
export const richText = z
  .string()
  .min(1)
  .transform((text) => ({ html: renderField(text), plain: plainText(text) }));

/** Markdown as plain text. */
export const plain = z.string().min(1).transform(plainText).describe('Markdown, shown as plain text.');

/** The id of a claim in `claims.yaml`: article and number. */
export const claimId = z.string().regex(/^S[0-4]-\d+$/, 'expected the id of a claim, like S0-46');

/** What a block or a question teaches. */
export const teaches = z
  .array(claimId)
  .max(4)
  .default([])
  .describe('Claims of the course that this teaches, at most four.');

/** Slug of a belief in `misconceptions.yaml`. */
export const misconception = z.string().nullable().default(null).describe('A slug of misconceptions.yaml.');

/** What of a command line is settled: an escaped character, quoted text that ends, a comment. */
const SETTLED = /\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|(?<=^|[\s;|&])#[^\n]*/g;

/** Cuts a text into commands as a shell does: a backslash at the end of a line and an open quote carry on to the next. */
function commandsOf(text: string): string[] {
  const commands: string[] = [];
  let open = '';
  for (const line of text.split(/\r?\n/)) {
    const command = open === '' ? line.trim() : `${open}\n${line}`;
    const rest = command.replaceAll(SETTLED, '');
    open = /['"]|\\$/.test(rest) ? command : '';
    if (open === '' && command !== '' && !command.startsWith('#')) commands.push(command.trim());
  }
  return open === '' ? commands : [...commands, open.trim()];
}

/** Command lines of a literal block, as a person would type them. Empty lines and comments are left out. */
export const commandsSchema = z.string().describe('Command lines, as a person would type them.').transform(commandsOf);
