/**
 * The name that is nearest to a slip of the keyboard: at most a third of its letters differ, and at most three. Null when none is near.
 *
 * @example
 * nearest('GetObjects', ['GetObject', 'PutObject']) // 'GetObject'
 */
export function nearest(written: string, names: Iterable<string>): string | null {
  const small = written.toLowerCase();
  let best: string | null = null;
  let least = Math.min(3, Math.max(1, Math.floor(small.length / 3))) + 1;
  for (const name of names) {
    if (Math.abs(name.length - small.length) >= least) continue;
    const found = distance(small, name.toLowerCase());
    if (found < least) [best, least] = [name, found];
  }
  return best;
}

/** How many letters have to be written, taken away or exchanged to get from one to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const exchange = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(exchange, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
