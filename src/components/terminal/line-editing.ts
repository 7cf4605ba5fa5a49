import type { Typed } from './complete.ts';

export { applyCompletion, ghostOf, onTab } from './complete.ts';

/** A key as a shell's line editor reads it: what is held down, and the key. */
export type Key = `${'C' | 'M'}-${string}`;

/** What was cut last, for Ctrl+Y. */
let cut = '';

/**
 * The keys of a shell for a line, as readline has them: to its ends, word by word, cutting, putting back, and the last word of the command
 * before. Null for a key that is none of them.
 */
export function editLine(key: Key, text: string, cursor: number, before: string | undefined): Typed | null {
  const start = text.lastIndexOf('\n', cursor - 1) + 1;
  const next = text.indexOf('\n', cursor);
  const end = next === -1 ? text.length : next;
  switch (key) {
    case 'C-a':
      return { text, cursor: start };
    case 'C-e':
      return { text, cursor: end };
    case 'M-b':
      return { text, cursor: wordBefore(text, cursor) };
    case 'M-f':
      return { text, cursor: wordAfter(text, cursor) };
    case 'C-u':
      return without(text, start, cursor);
    case 'C-k':
      return without(text, cursor, end);
    case 'C-w':
      return without(text, cursor - (/\S*\s*$/.exec(text.slice(start, cursor))?.[0].length ?? 0), cursor);
    case 'M-d':
      return without(text, cursor, wordAfter(text, cursor));
    case 'C-y':
      return within(text, cursor, cut);
    case 'M-.':
      return within(text, cursor, before?.trim().split(/\s+/).at(-1) ?? '');
    default:
      return null;
  }
}

function without(text: string, from: number, to: number): Typed {
  if (to > from) cut = text.slice(from, to);
  return { text: text.slice(0, from) + text.slice(to), cursor: from };
}

const within = (text: string, cursor: number, added: string): Typed => ({
  text: text.slice(0, cursor) + added + text.slice(cursor),
  cursor: cursor + added.length,
});

const wordBefore = (text: string, cursor: number): number =>
  cursor - (/[A-Za-z0-9]*[^A-Za-z0-9]*$/.exec(text.slice(0, cursor))?.[0].length ?? 0);

const wordAfter = (text: string, cursor: number): number =>
  cursor + (/^[^A-Za-z0-9]*[A-Za-z0-9]*/.exec(text.slice(cursor))?.[0].length ?? 0);
