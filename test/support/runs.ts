/** How often a property runs: `FAST_CHECK_RUNS` when it asks for more, else 300, or the least that the property needs. */
export const runs = (least = 300): { readonly numRuns: number } => ({
  numRuns: Math.max(least, Number(process.env['FAST_CHECK_RUNS'] ?? 0)),
});
