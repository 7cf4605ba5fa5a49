/** A line and a column, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Where a cursor goes when its text is laid out anew: behind as many characters that are no space as before. */
export function sameSpot(before: string, offset: number, after: string): number {
  let left = before.slice(0, offset).replaceAll(/\s/g, '').length;
  if (left === 0) return 0;
  for (const [at, character] of [...after].entries()) {
    if (!/\s/.test(character)) left -= 1;
    if (left === 0) return at + 1;
  }
  return after.length;
}
