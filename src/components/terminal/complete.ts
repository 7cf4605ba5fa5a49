import type { Completion } from '../../session/index.ts';

/** The text of the input and where the cursor stands in it. */
export interface Typed {
  readonly text: string;
  readonly cursor: number;
}

export function commonPrefix(texts: readonly string[]): string {
  const [first = '', ...rest] = texts;
  let length = first.length;
  for (const text of rest) {
    while (!text.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}

/** Writes a suggestion over the word that it completes. A finished word gets a space behind it, a path or `name=` does not. */
export function applyCompletion(text: string, completion: Completion, option: string, finished: boolean): Typed {
  const rest = text.slice(completion.to);
  const space = finished && !/[/=]$/.test(option) && !rest.startsWith(' ') ? ' ' : '';
  const head = `${text.slice(0, completion.from)}${option}${space}`;
  return { text: `${head}${rest}`, cursor: head.length };
}

/** What Tab does: finishes the word when there is one suggestion, else writes what all of them share and offers the list. */
export function onTab(text: string, completion: Completion): Typed & { readonly list: boolean } {
  const options = completion.options.map((option) => option.text);
  const [only] = options;
  if (only === undefined) return { text, cursor: completion.to, list: false };
  if (options.length === 1) return { ...applyCompletion(text, completion, only, true), list: false };
  const shared = commonPrefix(options);
  const longer = shared.length > completion.to - completion.from;
  return longer
    ? { ...applyCompletion(text, completion, shared, false), list: true }
    : { text, cursor: completion.to, list: true };
}

/** The rest of the newest command in the history that begins as typed, else of the one suggestion that there is. */
export function ghostOf(text: string, history: readonly string[], completion: Completion | null): string {
  if (text.trim() === '' || text.includes('\n')) return '';
  const before = history.findLast((line) => line.startsWith(text) && line.length > text.length && !line.includes('\n'));
  if (before !== undefined) return before.slice(text.length);
  if (completion === null || completion.to !== text.length) return '';
  const shared = commonPrefix(completion.options.map((option) => option.text));
  const word = text.slice(completion.from);
  return word !== '' && shared.startsWith(word) ? shared.slice(word.length) : '';
}
