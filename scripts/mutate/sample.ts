/** A generator of numbers from 0 to 1, the same for the same seed: mulberry32. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of the list, chosen by the seed, in the order of the list; all of them when there are no more. */
export function sampleOf<T>(list: readonly T[], count: number, seed: number): readonly T[] {
  const next = numbersFrom(seed);
  return list
    .map((item, index) => ({ item, index, rank: next() }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .toSorted((a, b) => a.index - b.index)
    .map(({ item }) => item);
}
