/** A compiled pattern with `*` (any run of characters) and `?` (any one character). */
export type Glob = (text: string) => boolean;

/**
 * Compiles a pattern. Matching walks the text once for each part between two stars, and never backs up over an earlier part:
 * the first place where a part fits is as good as any later one.
 *
 * @example
 * compileGlob('s3:Get*')('s3:GetObject') // true
 */
export function compileGlob(pattern: string): Glob {
  if (pattern === '*') return () => true;
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  if (parts.length === 1) {
    return first.includes('?')
      ? (text) => text.length === first.length && fitsAt(text, first, 0)
      : (text) => text === first;
  }
  const last = parts[parts.length - 1] ?? '';
  const middle = parts.slice(1, -1).filter((part) => part !== '');
  const shortest = first.length + last.length + middle.reduce((sum, part) => sum + part.length, 0);
  return (text) => {
    if (text.length < shortest || !fitsAt(text, first, 0) || !fitsAt(text, last, text.length - last.length))
      return false;
    const end = text.length - last.length;
    let at = first.length;
    for (const part of middle) {
      at = find(text, part, at, end);
      if (at < 0) return false;
      at += part.length;
    }
    return true;
  };
}

function fitsAt(text: string, part: string, at: number): boolean {
  if (!part.includes('?')) return text.startsWith(part, at);
  for (let i = 0; i < part.length; i++) {
    if (part[i] !== '?' && part[i] !== text[at + i]) return false;
  }
  return true;
}

/** First place in `[from, end)` where the part fits whole, or -1. */
function find(text: string, part: string, from: number, end: number): number {
  if (!part.includes('?')) {
    const at = text.indexOf(part, from);
    return at >= 0 && at + part.length <= end ? at : -1;
  }
  for (let at = from; at + part.length <= end; at++) if (fitsAt(text, part, at)) return at;
  return -1;
}
