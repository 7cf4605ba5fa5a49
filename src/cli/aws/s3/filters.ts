/** A rule of `--include` or `--exclude`. */
export interface Filter {
  readonly takes: boolean;
  readonly pattern: string;
}

/** Whether the rules leave a name in: the last one that fits counts. Source: aws-cli v2, customizations/s3/filters.py */
export function passes(name: string, filters: readonly Filter[]): boolean {
  return filters.findLast(({ pattern }) => fits(name, pattern))?.takes ?? true;
}

/** Whether a pattern fits a name: `*` anything, `?` one character, `[ab]` one of some, `[!ab]` none of them. As Python's fnmatch. */
export function fits(name: string, pattern: string): boolean {
  const parts = partsOf(pattern);
  // Where to go on when a `*` has to take one character more; the last is enough, so that the work stays within both lengths.
  let again: { readonly part: number; readonly at: number } | null = null;
  let part = 0;
  let at = 0;
  while (at < name.length) {
    const next = parts[part];
    if (next === '*') {
      again = { part, at };
      part += 1;
    } else if (next !== undefined && matches(next, name.charAt(at))) {
      part += 1;
      at += 1;
    } else if (again !== null) {
      again = { part: again.part, at: again.at + 1 };
      part = again.part + 1;
      at = again.at;
    } else return false;
  }
  return parts.slice(part).every((rest) => rest === '*');
}

/** A pattern in parts of one character each: a set in brackets is one part. */
const partsOf = (pattern: string): readonly string[] => pattern.match(/\[!?\]?[^\]]*\]|[^]/g) ?? [];

function matches(part: string, character: string): boolean {
  if (part === '?') return true;
  if (part.length === 1) return part === character;
  const negative = part.startsWith('[!');
  const set = part.slice(negative ? 2 : 1, -1);
  const found = [...set].some((one, index) => {
    if (one !== '-' || index === 0 || index === set.length - 1) return one === character;
    return set.charAt(index - 1) <= character && character <= set.charAt(index + 1);
  });
  return found !== negative;
}
