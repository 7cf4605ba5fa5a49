/**
 * The candidates that look most like a word, best first, at most three: Python's `difflib.get_close_matches`, which AWS CLI uses with a
 * cutoff of 0.8.
 */
export function closeMatches(word: string, candidates: readonly string[], cutoff = 0.8): readonly string[] {
  return candidates
    .map((candidate) => ({ candidate, ratio: similarity(candidate, word) }))
    .filter(({ ratio }) => ratio >= cutoff)
    .sort((a, b) => b.ratio - a.ratio || (a.candidate < b.candidate ? 1 : -1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Twice the number of characters in matching blocks, by the sum of both lengths (Ratcliff and Obershelp). */
function similarity(a: string, b: string): number {
  const length = a.length + b.length;
  // A name is short; a word much longer than every name cannot be close, and comparing it would be slow.
  if (length === 0 || b.length > 200) return 0;
  return (2 * matched(a, b)) / length;
}

function matched(a: string, b: string): number {
  const { size, inA, inB } = longestBlock(a, b);
  if (size === 0) return 0;
  return size + matched(a.slice(0, inA), b.slice(0, inB)) + matched(a.slice(inA + size), b.slice(inB + size));
}

function longestBlock(a: string, b: string): { size: number; inA: number; inB: number } {
  let best = { size: 0, inA: 0, inB: 0 };
  let ending: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const next: number[] = [];
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const size = (ending[j - 1] ?? 0) + 1;
      next[j] = size;
      if (size > best.size) best = { size, inA: i - size + 1, inB: j - size + 1 };
    }
    ending = next;
  }
  return best;
}
