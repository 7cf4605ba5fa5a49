import type { Token } from './syntax.ts';

/** Blocks that this shell does not run, besides `for`, which it does: what opens them, what closes them. */
const OPENING = ['if', 'while', 'until', 'case', 'select'];
const CLOSING = ['fi', 'done', 'esac'];
/** After these stands a command again. */
const INNER = ['then', 'elif', 'else', 'do'];

const KEYWORDS = [...OPENING, 'function', '[[', 'time', 'coproc'];
/** Words that only stand where a block has got that far. */
const LATER = [...CLOSING, ...INNER, '}'];

/** What a word means at the beginning of a command: something that this shell does not do, something that cannot stand there, or nothing. */
export const keywordKind = (word: string): 'shell-keyword' | 'shell-unexpected' | null =>
  KEYWORDS.includes(word) ? 'shell-keyword' : LATER.includes(word) ? 'shell-unexpected' : null;

/**
 * Goes over the block that a keyword opens, so that nothing inside of it is taken for a line of its own: answers where it ends, and whether it
 * was closed. Of a word that opens none it is the word alone; of `function name` all up to the `{`.
 */
export function passOver(tokens: readonly Token[], from: number): { readonly at: number; readonly closed: boolean } {
  const reserved = (at: number): string => {
    const token = tokens[at];
    return token?.kind === 'word' && !token.quoted ? token.text : '';
  };
  let at = from;
  if (reserved(at) === 'function') {
    while (tokens[at] !== undefined && reserved(at) !== '{' && tokens[at]?.text !== '\n') at++;
    return { at, closed: true };
  }
  let blocks = 0;
  let first = true;
  do {
    const word: string = first ? reserved(at) : '';
    if (OPENING.includes(word) || word === 'for') blocks++;
    if (CLOSING.includes(word)) blocks--;
    first = tokens[at]?.kind === 'operator' || [...INNER, ...OPENING, '{', '!'].includes(word);
    at++;
  } while (blocks > 0 && at < tokens.length);
  return { at, closed: blocks <= 0 };
}
