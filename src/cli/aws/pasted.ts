import { note, type Note } from '../notes.ts';

/** What typesetting makes of dashes and straight quotes. */
const DASH = /^[\u2010-\u2015\u2212]+/;
const QUOTES = /[\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f]/;

/** What the sandbox adds to a mistake when words look as if they were copied from a page, or come from another tool's habits. */
export function pastedNotes(args: readonly string[]): readonly Note[] {
  const dash = args.find((arg) => DASH.test(arg));
  const quote = args.find((arg) => QUOTES.test(arg));
  const help = args.some((arg) => arg === '--help' || arg === '-h');
  return [
    ...(dash === undefined ? [] : [note('typographic-dash', { word: dash, meant: dash.replace(DASH, '--') })]),
    ...(quote === undefined ? [] : [note('typographic-quote', { word: quote })]),
    ...(help ? [note('help-is-a-word', {})] : []),
  ];
}
